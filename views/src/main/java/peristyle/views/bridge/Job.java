package peristyle.views.bridge;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Work under way. */
public final class Job {

    private final String title;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;

    Job(String title) {
        this.title = title;
    }

    /** What it does, in the operator's words. */
    public String title() {
        return title;
    }

    /** How much of it is done, 0 to 1; -1 where that is not known. JavaFX thread only. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Asks it to stop. What it would have answered is dropped. */
    public void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    void reached(double share) {
        progress.set(share);
    }
}
