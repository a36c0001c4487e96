package peristyle.model.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happened on the devices before this start, once: when somebody asks for it, or a little later than the start.
 * Whoever opens a window has the machine for himself until then.
 */
final class Recollection {

    private static final long LATER_NANOS = Duration.ofSeconds(2).toNanos();

    private final Journal journal;
    private final EventLog events;
    private final Executor executor;
    private final Troubles troubles;
    private final LongSupplier nanoTime;
    private final long started;
    private volatile @Nullable CompletableFuture<Void> read;
    private volatile boolean news;

    /** @param executor reads on another thread than the platform's */
    Recollection(PlatformParts parts, EventLog events, Executor executor, Troubles troubles) {
        this.journal = parts.journal();
        this.events = events;
        this.executor = executor;
        this.troubles = troubles;
        this.nanoTime = parts.nanoTime();
        this.started = nanoTime.getAsLong();
    }

    /** Reads it now; done once it is remembered, or cannot be: that is one of the platform's troubles then. */
    synchronized CompletableFuture<Void> now() {
        CompletableFuture<Void> known = read;
        if (known == null) {
            known = CompletableFuture.runAsync(this::recall, executor);
            read = known;
        }
        return known;
    }

    private void recall() {
        troubles.contained(Troubles.Part.EVENTS, () -> {
            PastEvents past = journal.events();
            events.recall(past);
            news = past.since() != null;
        });
    }

    /** Called by the platform's thread at every turn; whether there is more to show than before. */
    boolean turn() {
        if (read == null && nanoTime.getAsLong() - started >= LATER_NANOS) {
            var _ = now();
        }
        boolean shown = news;
        news = false;
        return shown;
    }
}
