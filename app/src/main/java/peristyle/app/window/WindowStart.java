package peristyle.app.window;

import org.slf4j.LoggerFactory;
import peristyle.app.opening.OpenedConsole;
import peristyle.model.problem.ProblemException;
import peristyle.views.shell.Preparation;

/** Opens the window and stays until it is closed. */
public final class WindowStart {

    private WindowStart() {}

    /**
     * Opens the store while JavaFX starts: neither waits for the other. Where it fails JavaFX runs on, if it does: a window
     * can still say why ({@link StartRefusal}).
     *
     * @return the exit code of the program
     * @throws ProblemException {@code cli.no-display} where there is nothing to open a window on
     */
    public static int run(WindowRequest request) {
        FxStart.begin();
        FxStart.requireBegun();
        WindowArrival arrival = new WindowArrival(request);
        Thread.ofPlatform().name("peristyle-opening").start(arrival::open);
        prepareWords();
        WarmTexts.warm();
        try {
            FxStart.await();
        } catch (RuntimeException failure) {
            arrival.seen();
            arrival.opened().thenAccept(OpenedConsole::close).join();
            throw failure;
        }
        return new WindowSession(request, arrival).run();
    }

    /** What fails here fails again where it is needed, and is told there. */
    private static void prepareWords() {
        try {
            Preparation.prepareWords();
        } catch (RuntimeException | LinkageError early) {
            LoggerFactory.getLogger(WindowStart.class).debug("Words could not be prepared", early);
        }
    }
}
