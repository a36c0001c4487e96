package peristyle.views.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import peristyle.views.text.Explanation;

/** What interrupts the operator. Behind an interface, so that tests can answer. JavaFX thread only. */
public interface Dialogs {

    /**
     * Asks before something is done. Enter and Escape do not do it.
     *
     * @param title what is about to be done
     * @param consequences what will happen, one a line
     * @param action the word on the button that does it
     * @return whether it may be done
     */
    boolean confirm(String title, List<String> consequences, String action);

    /**
     * Asks which of several things is to be done. Enter and Escape do none of them.
     *
     * @param title what is at stake
     * @param consequences what hangs on it, one a line
     * @param none the word on the button that does nothing
     * @param actions the words on the other buttons
     * @return the place of the chosen one among the actions, from 0; empty where none is to be done
     */
    OptionalInt choose(String title, List<String> consequences, String none, List<String> actions);

    /** Says what went wrong, why, and what to do; the details can be copied. */
    void error(Explanation explanation, String details);

    /** Says what went wrong in several ways at once. */
    void errors(String title, List<Explanation> explanations);

    /** Says in passing that something was done. */
    void notice(String message);

    /** Shows a text of many lines, to be read while working on. */
    void report(String title, String text);

    /** Asks for a file to write, by its proposed name; empty where the operator thinks better of it. */
    Optional<Path> fileToWrite(String title, String proposedName);

    /** Asks for a file to read; empty where the operator thinks better of it. */
    Optional<Path> fileToRead(String title);

    /** Asks for files to read; none where the operator thinks better of it. */
    List<Path> filesToRead(String title);

    /** Asks for a folder to write into; empty where the operator thinks better of it. */
    Optional<Path> folderToWrite(String title);
}
