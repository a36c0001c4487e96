package peristyle.app.window;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.shell.Preparation;

/** Starts JavaFX beside everything else, as early as it is known that there will be a window. */
public final class FxStart {

    private static @Nullable CompletableFuture<Void> begun;

    private FxStart() {}

    /** Begins, and returns at once; does nothing where there is no display or it has begun already. */
    public static synchronized void begin() {
        if (begun != null || !displayNamed()) {
            return;
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        begun = started;
        Thread.ofPlatform().name("peristyle-fx-start").daemon().start(() -> start(started));
    }

    private static void start(CompletableFuture<Void> started) {
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                started.complete(null);
                Preparation.prepare();
            });
        } catch (RuntimeException | Error failure) {
            started.completeExceptionally(failure);
        }
    }

    /**
     * Refuses to go on where it has not begun, before anything is opened for a window that cannot come.
     *
     * @throws ProblemException {@code cli.no-display}
     */
    static void requireBegun() {
        if (begun() == null) {
            throw new ProblemException(Problem.of("cli.no-display"));
        }
    }

    /**
     * Waits until JavaFX runs.
     *
     * @throws ProblemException {@code cli.no-display} where there is nothing to open a window on
     */
    static void await() {
        begin();
        CompletableFuture<Void> started = begun();
        if (started == null) {
            throw new ProblemException(Problem.of("cli.no-display"));
        }
        try {
            started.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UnsupportedOperationException noDisplay) {
                throw new ProblemException(Problem.of("cli.no-display"), noDisplay);
            }
            throw failure;
        }
    }

    /** Whether a window would be seen: JavaFX runs, and not in memory only. */
    static boolean isSeen() {
        CompletableFuture<Void> started = begun();
        return started != null
                && started.isDone()
                && !started.isCompletedExceptionally()
                && !System.getProperty("glass.platform", "").equalsIgnoreCase("headless");
    }

    private static synchronized @Nullable CompletableFuture<Void> begun() {
        return begun;
    }

    private static boolean displayNamed() {
        return displayNamed(
                System.getenv(), System.getProperty("os.name", ""), System.getProperty("glass.platform", ""));
    }

    /** Whether a window can be thought of: on Linux a display must be named, unless JavaFX draws into memory. */
    static boolean displayNamed(Map<String, String> environment, String osName, String glassPlatform) {
        return !osName.startsWith("Linux")
                || glassPlatform.equalsIgnoreCase("headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
