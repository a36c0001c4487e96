package peristyle.model.operation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;

/**
 * Asks the rules about the newest situation, on another thread. What is offered while they are busy is dropped: the next
 * offer is newer. They take at most a quarter of one processor.
 */
final class FindingsWatch {

    private static final long SHORTEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int SHARE = 4;

    private final Function<Situation, List<Finding>> rules;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Troubles troubles;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Findings newest = Findings.NONE;
    private volatile long nextAt;
    private @Nullable Situation last;

    FindingsWatch(
            Function<Situation, List<Finding>> rules, Executor executor, LongSupplier nanoTime, Troubles troubles) {
        this.rules = rules;
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.troubles = troubles;
        this.nextAt = nanoTime.getAsLong();
    }

    /** What the rules said last. */
    Findings newest() {
        return newest;
    }

    /** Called by the platform's thread with what is true now. */
    void offer(Situation situation) {
        if (same(last, situation) || nanoTime.getAsLong() - nextAt < 0 || !busy.compareAndSet(false, true)) {
            return;
        }
        last = situation;
        executor.execute(() -> ask(situation));
    }

    private static boolean same(@Nullable Situation last, Situation now) {
        return last != null
                && last.estate() == now.estate()
                && last.live() == now.live()
                && last.replicas() == now.replicas();
    }

    private void ask(Situation situation) {
        long start = nanoTime.getAsLong();
        try {
            troubles.contained(
                    Troubles.Part.RULES, () -> newest = new Findings(situation.at(), rules.apply(situation)));
        } finally {
            long end = nanoTime.getAsLong();
            nextAt = start + Math.max(SHORTEST_NANOS, SHARE * (end - start));
            busy.set(false);
        }
    }
}
