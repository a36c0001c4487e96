package peristyle.app.window;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import peristyle.app.opening.OpenedConsole;
import peristyle.views.bridge.FxBridge;
import peristyle.views.console.Settings;
import peristyle.views.shell.ConsoleWindow;

/** From the open store to the end of the program. */
final class WindowSession {

    private final WindowRequest request;
    private final CompletableFuture<Settings> remembered;
    private final CompletableFuture<OpenedConsole> opened;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final ComingPlane plane = new ComingPlane();

    /**
     * @param remembered what the console remembers, known before the estate is
     * @param opened the platform; fails where {@code remembered} does
     */
    WindowSession(
            WindowRequest request, CompletableFuture<Settings> remembered, CompletableFuture<OpenedConsole> opened) {
        this.request = request;
        this.remembered = remembered;
        this.opened = opened;
    }

    /** Lays the window out while the platform is opened, shows it as soon as that is done, waits for its end. JavaFX runs on where it fails. */
    int run() {
        CompletableFuture<ConsoleWindow> laidOut = remembered.thenApplyAsync(this::layOut, FxBridge.fxThread());
        CompletableFuture<Void> shown = laidOut.thenAcceptBothAsync(opened, this::show, FxBridge.fxThread());
        try {
            shown.join();
            int code = end.join();
            Platform.exit();
            return code;
        } catch (CompletionException failure) {
            letGo();
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** No window: what was opened for it is closed, if it was. */
    private void letGo() {
        OpenedConsole console = opened.exceptionally(failure -> null).join();
        if (console != null) {
            console.close();
        }
    }

    private ConsoleWindow layOut(Settings settings) {
        if (request.language() != null) {
            settings.put("language", request.language());
        }
        if (request.theme() != null) {
            settings.put("theme", request.theme().toUpperCase(Locale.ROOT));
        }
        return ConsoleWindow.prepare(new Stage(), plane, settings, OpenedConsole.operator());
    }

    private void show(ConsoleWindow window, OpenedConsole console) {
        plane.arrive(console.plane());
        window.stage().setOnHidden(event -> close(window, console));
        if (Rehearsal.asked().filter(Rehearsal.TRAIN::equals).isPresent()) {
            window.stage().setOpacity(0);
        }
        window.show();
        console.imported()
                .ifPresent(imported -> window.report(imported.totals(), imported.cpools(), imported.report()));
        Rehearsal.asked()
                .ifPresent(rehearsal -> new RehearsedStart(window, window.stage(), console.plane(), rehearsal).begin());
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
