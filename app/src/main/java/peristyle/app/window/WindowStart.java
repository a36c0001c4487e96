package peristyle.app.window;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Opens the window and stays until it is closed. */
public final class WindowStart {

    private WindowStart() {}

    /**
     * Opens the store and the window at the same time: neither waits for the other.
     *
     * @return the exit code of the program
     * @throws ProblemException {@code cli.no-display} where there is nothing to open a window on
     */
    public static int run(WindowRequest request) {
        requireDisplay(System.getenv(), System.getProperty("os.name", ""), System.getProperty("glass.platform", ""));
        CompletableFuture<OpenedConsole> opened = new CompletableFuture<>();
        Thread.ofPlatform().name("peristyle-opening").start(() -> open(request, opened));
        WindowSession session = new WindowSession(request, opened);
        try {
            Platform.startup(session::begin);
        } catch (UnsupportedOperationException noDisplay) {
            opened.thenAccept(OpenedConsole::close).join();
            throw new ProblemException(Problem.of("cli.no-display"), noDisplay);
        }
        return session.waitForEnd();
    }

    private static void open(WindowRequest request, CompletableFuture<OpenedConsole> opened) {
        try {
            opened.complete(Opening.open(request.opening()));
        } catch (RuntimeException | Error failure) {
            opened.completeExceptionally(failure);
        }
    }

    /** Says so before anything is opened, where no display is named. */
    static void requireDisplay(Map<String, String> environment, String osName, String glassPlatform) {
        boolean named = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        if (osName.startsWith("Linux") && !named && !glassPlatform.equalsIgnoreCase("headless")) {
            throw new ProblemException(Problem.of("cli.no-display"));
        }
    }
}
