package peristyle.app.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import peristyle.app.opening.OpenedConsole;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.bridge.FxBridge;
import peristyle.views.console.Settings;
import peristyle.views.shell.ConsoleWindow;
import peristyle.views.shell.LastSeen;

/** From the open store to the end of the program. */
final class WindowSession {

    private final WindowRequest request;
    private final WindowArrival arrival;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final ComingPlane plane = new ComingPlane();

    WindowSession(WindowRequest request, WindowArrival arrival) {
        this.request = request;
        this.arrival = arrival;
    }

    /**
     * Lays the window out while the platform is opened, shows it as soon as there is something to see, waits for its end.
     * JavaFX runs on where it fails.
     */
    int run() {
        CompletableFuture<ConsoleWindow> laidOut = arrival.remembered()
                .thenApplyAsync(this::layOut, FxBridge.fxThread())
                .whenComplete((window, failure) -> {
                    if (failure != null) {
                        arrival.seen();
                    }
                });
        CompletableFuture<Void> shown = laidOut.thenAcceptBothAsync(arrival.opened(), this::show, FxBridge.fxThread());
        try {
            shown.join();
        } catch (CompletionException failure) {
            letGo(laidOut);
            throw cause(failure);
        }
        try {
            int code = end.join();
            Platform.exit();
            return code;
        } catch (CompletionException failure) {
            throw cause(failure);
        }
    }

    private static RuntimeException cause(CompletionException failure) {
        return failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }

    /** No window: what was opened for it is closed, if it was, and what was seen meanwhile is taken away. */
    private void letGo(CompletableFuture<ConsoleWindow> laidOut) {
        OpenedConsole console = arrival.opened().exceptionally(failure -> null).join();
        if (console != null) {
            console.close();
        } else {
            ConsoleWindow window = laidOut.exceptionally(failure -> null).join();
            if (window != null) {
                FxBridge.fxThread().execute(window.stage()::hide);
            }
        }
    }

    private ConsoleWindow layOut(Settings settings) {
        if (request.language() != null) {
            settings.put("language", request.language());
        }
        if (request.theme() != null) {
            settings.put("theme", request.theme().toUpperCase(Locale.ROOT));
        }
        LastSeen seen = arrival.lastSeen();
        ConsoleWindow window = ConsoleWindow.prepare(new Stage(), plane, settings, OpenedConsole.operator(), seen);
        if (seen != null) {
            unseenInTraining(window);
            window.showSeen();
            SecondFrame.then(() -> {
                RehearsedStart.filled();
                arrival.seen();
            });
        }
        return window;
    }

    private static void unseenInTraining(ConsoleWindow window) {
        if (Rehearsal.asked().filter(Rehearsal.TRAIN::equals).isPresent()) {
            window.stage().setOpacity(0);
        }
    }

    private void show(ConsoleWindow window, OpenedConsole console) {
        plane.arrive(console.plane());
        window.stage().setOnHidden(event -> close(window, console));
        unseenInTraining(window);
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
                close(console);
                requireKept(console);
                end.complete(0);
            } catch (RuntimeException | Error failure) {
                end.completeExceptionally(failure);
            }
        });
    }

    /** Nobody sees the mark in the status bar any more: what could not be kept at the end is told in another way. */
    private static void requireKept(OpenedConsole console) {
        List<Problem> troubles = console.plane().troubles();
        if (!troubles.isEmpty()) {
            throw new ProblemException(troubles.getFirst());
        }
    }

    /** Where a build cannot be told from the next, the next start reads everything first. */
    private static void close(OpenedConsole console) {
        Optional<String> build = Build.mark();
        if (build.isPresent()) {
            console.close((last, remembered) ->
                    LastSeen.of(console.plane(), last, remembered).bytes(build.get()));
        } else {
            console.close();
        }
    }
}
