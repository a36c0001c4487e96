package peristyle.app.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.Arrival;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.views.console.Settings;
import peristyle.views.shell.LastSeen;

/** What a window waits for, step by step, while its console is opened on a thread of its own. */
final class WindowArrival implements Arrival {

    /** A window that nobody can see draws no frames: the console is opened all the same. */
    private static final int LONGEST_SECONDS = 2;

    /** On fewer the window and the store would each take twice as long if both were opened at once. */
    private static final int ENOUGH_PROCESSORS = 4;

    private final WindowRequest request;
    private final CompletableFuture<Settings> remembered = new CompletableFuture<>();
    private final CompletableFuture<OpenedConsole> opened = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> seen = new CompletableFuture<>();
    private @Nullable ComingSettings coming;
    private volatile @Nullable LastSeen lastSeen;

    WindowArrival(WindowRequest request) {
        this.request = request;
    }

    void open() {
        try {
            OpenedConsole console = Opening.open(request.opening(), this);
            if (lastSeen != null) {
                // What is seen is not taken away for a moment in which nothing has been checked or recalled yet.
                console.plane().recall().join();
                console.awaitFindings();
            }
            opened.complete(console);
        } catch (RuntimeException | Error failure) {
            remembered.completeExceptionally(failure);
            opened.completeExceptionally(failure);
        }
    }

    @Override
    public void parted(byte[] bytes) {
        Optional<LastSeen> read = request.language() == null
                ? Build.mark().flatMap(build -> LastSeen.read(bytes, build)).filter(LastSeen::ofFirstScreen)
                : Optional.empty();
        read.ifPresent(known -> {
            lastSeen = known;
            coming = new ComingSettings(known.settings());
            remembered.complete(coming);
            if (Runtime.getRuntime().availableProcessors() < ENOUGH_PROCESSORS) {
                seen.completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS).join();
            }
        });
    }

    @Override
    public void remembered(Settings settings) {
        if (coming == null) {
            remembered.complete(settings);
        } else {
            coming.arrive(settings);
        }
    }

    /** What the console remembers, known before the estate is. */
    CompletableFuture<Settings> remembered() {
        return remembered;
    }

    /** The console; fails where {@link #remembered} does. */
    CompletableFuture<OpenedConsole> opened() {
        return opened;
    }

    /** What is to be seen meanwhile; null where nothing is. Known once {@link #remembered} is. */
    @Nullable
    LastSeen lastSeen() {
        return lastSeen;
    }

    /** It has been seen, or never will be: the console may be opened. */
    void seen() {
        seen.complete(null);
    }
}
