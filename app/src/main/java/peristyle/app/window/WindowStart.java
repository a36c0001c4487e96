package peristyle.app.window;

import java.util.concurrent.CompletableFuture;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.model.problem.ProblemException;
import peristyle.views.console.Settings;

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
        CompletableFuture<Settings> remembered = new CompletableFuture<>();
        CompletableFuture<OpenedConsole> opened = new CompletableFuture<>();
        WarmTexts.warm();
        Thread.ofPlatform().name("peristyle-opening").start(() -> open(request, remembered, opened));
        try {
            FxStart.await();
        } catch (RuntimeException failure) {
            opened.thenAccept(OpenedConsole::close).join();
            throw failure;
        }
        return new WindowSession(request, remembered, opened).run();
    }

    private static void open(
            WindowRequest request, CompletableFuture<Settings> remembered, CompletableFuture<OpenedConsole> opened) {
        try {
            opened.complete(Opening.open(request.opening(), remembered::complete));
        } catch (RuntimeException | Error failure) {
            remembered.completeExceptionally(failure);
            opened.completeExceptionally(failure);
        }
    }
}
