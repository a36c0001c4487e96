package peristyle.views.bridge;

import java.util.concurrent.CancellationException;

/** How far work has come, told by the work itself from its own thread. */
public interface Progress {

    /** So much of it is done, 0 to 1. */
    void at(double share);

    /** Whether it should stop as soon as it can. Nothing is interrupted: work has to look. */
    boolean cancelled();

    /**
     * Stops the work here where it was cancelled.
     *
     * @throws CancellationException where it was
     */
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
