package peristyle.app.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.views.bridge.FxBridge;
import peristyle.views.console.Settings;
import peristyle.views.shell.ConsoleWindow;

/** From the open store to the end of the program. */
final class WindowSession {

    private final WindowRequest request;
    private final CompletableFuture<OpenedConsole> opened;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    WindowSession(WindowRequest request, CompletableFuture<OpenedConsole> opened) {
        this.request = request;
        this.opened = opened;
    }

    /** Shows the window as soon as the store is open, waits for its end; answers the exit code. */
    int run() {
        CompletableFuture<OpenedConsole> shown = opened.whenCompleteAsync(this::show, FxBridge.fxThread());
        try {
            shown.join();
            return end.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        } finally {
            Platform.exit();
        }
    }

    private void show(@Nullable OpenedConsole console, @Nullable Throwable failure) {
        if (console == null) {
            return;
        }
        Settings settings = console.settings();
        if (request.language() != null) {
            settings.put("language", request.language());
        }
        if (request.theme() != null) {
            settings.put("theme", request.theme());
        }
        Stage stage = new Stage();
        ConsoleWindow window = ConsoleWindow.show(stage, console.plane(), settings, console.operator());
        stage.setOnHidden(event -> close(window, console));
        console.imported().ifPresent(imported -> window.report(imported.report()));
        Rehearsal.asked().ifPresent(rehearsal -> new RehearsedStart(window, stage, console.plane(), rehearsal).begin());
    }

    /** The disk is waited for on a thread that no window needs. */
    private void close(ConsoleWindow window, OpenedConsole console) {
        window.close();
        Thread.ofPlatform().name("peristyle-closing").start(() -> {
            try {
                console.close();
                end.complete(0);
            } catch (RuntimeException | Error failure) {
                end.completeExceptionally(failure);
            }
        });
    }
}
