package peristyle.views.console;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import peristyle.model.estate.ObjectId;

/**
 * One screen. Made when it is first needed and kept; what it subscribes to when it is shown it releases when it is hidden.
 */
public interface ScreenView {

    /** What is seen; always the same. */
    Parent node();

    /** It is about to be seen: subscribe. */
    void shown();

    /** It is no longer seen: release. */
    void hidden();

    /** Selects this object, once it is there. Called after {@link #shown}. */
    void select(ObjectId id);

    /**
     * Takes over from the same screen in another language what would be lost otherwise. Called once, before it is shown.
     *
     * @param former of the same class as this one; it is never shown again
     */
    default void inherit(ScreenView former) {}

    /** In a rehearsal: shows how it differs from the real estate, if this is the screen for that. Called after {@link #shown}. */
    default void compare() {}

    /** Shows what is under way, if this is the screen for that. Called after {@link #shown}. */
    default void underWay() {}

    /**
     * Files were dropped on the window or chosen for this screen.
     *
     * @return whether it can do anything with files
     */
    default boolean take(List<Path> files) {
        return false;
    }
}
