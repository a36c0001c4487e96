package peristyle.model.operation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateChange;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Situation;

/**
 * Takes operations in the order in which they are asked, and has the journal keep what becomes of them before anybody hears
 * of it. While the journal does not work nothing is taken; it is tried again every two seconds.
 */
final class Intake {

    private static final int TASKS_KEPT = 1_000;
    private static final int BATCH_LIMIT = 64;
    private static final long BATCH_NANOS = Duration.ofMillis(25).toNanos();
    private static final long PROBE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final EstateChange NOTHING = new EstateChange(List.of(), List.of());

    private final Journal journal;
    private final LongSupplier nanoTime;
    private final Troubles troubles;
    private final Supplier<List<Incident>> incidents;
    /** What devices did by themselves and is not yet kept; the platform's thread only. */
    private final Deque<Asked> facts = new ArrayDeque<>();

    private final Queue<Asked> queue = new ConcurrentLinkedQueue<>();
    private final Newest<Task> tasks = new Newest<>(TASKS_KEPT);
    private long lastNumber;
    private @Nullable ProblemException outage;
    private @Nullable Batch inDoubt;
    private long lastProbe;
    private volatile boolean closed;

    Intake(Journal journal, Supplier<List<Incident>> incidents, LongSupplier nanoTime, Troubles troubles) {
        this.incidents = incidents;
        this.journal = journal;
        this.nanoTime = nanoTime;
        this.troubles = troubles;
        this.lastNumber = journal.lastNumber();
        journal.newest(TASKS_KEPT).reversed().forEach(tasks::add);
    }

    CompletableFuture<Task> ask(Operation operation, String author) {
        CompletableFuture<Task> answer = new CompletableFuture<>();
        queue.add(new Asked(operation, author, answer));
        if (closed) {
            refuseAll(new ProblemException(Problem.of("platform.closed")));
        }
        return answer;
    }

    /** Devices changed the estate: kept before anything that is asked, and not lost while the journal does not work. */
    void report(DeviceEvent event) {
        facts.add(new Asked(new Fact(event), Fact.AUTHOR, new CompletableFuture<>()));
    }

    /** Whether devices changed something that is not yet kept. */
    boolean facts() {
        return !facts.isEmpty();
    }

    /** Whether what is kept may not be all that is so: devices went on while the journal did not work. */
    boolean behind() {
        return outage != null || inDoubt != null || facts();
    }

    List<Task> tasks(int most) {
        return tasks.newest(most);
    }

    /** Nothing is taken from now on; whoever waits is told so. */
    void close() {
        closed = true;
        refuseAll(new ProblemException(Problem.of("platform.closed")));
    }

    private void refuseAll(ProblemException reason) {
        for (Asked each = queue.poll(); each != null; each = queue.poll()) {
            each.answer().completeExceptionally(reason);
        }
    }

    /** Whether somebody waits. */
    boolean waiting() {
        return !queue.isEmpty();
    }

    /**
     * Judges what waits and has it kept.
     *
     * @return what is on the disk now and has not been applied or acknowledged; null where there is nothing
     */
    @Nullable
    Batch take(Situation now) {
        if (outage != null && !worksAgain(now)) {
            refuseAll(outage);
            return null;
        }
        Batch settled = settleDoubt();
        if (settled != null) {
            return settled;
        }
        Asked next = queue.peek();
        if (next == null && facts.isEmpty()) {
            return null;
        }
        Batch batch = new Batch(now, lastNumber);
        for (Asked fact = facts.poll(); fact != null; fact = facts.poll()) {
            batch.judge(fact);
        }
        long start = nanoTime.getAsLong();
        next = queue.poll();
        for (int count = 1; next != null; count++) {
            batch.judge(next);
            boolean more = count < BATCH_LIMIT && nanoTime.getAsLong() - start < BATCH_NANOS;
            next = more ? queue.poll() : null;
        }
        return keep(batch, now) ? batch : null;
    }

    private boolean keep(Batch batch, Situation now) {
        try {
            journal.commit(batch.tasks(), batch.change(), now.at(), incidents.get());
        } catch (RuntimeException failure) {
            outage = troubled(failure);
            lastProbe = nanoTime.getAsLong();
            inDoubt = batch;
            batch.fail(outage);
            return false;
        } catch (Error failure) {
            batch.fail(new ProblemException(Problem.of("platform.stopped", failure.toString()), failure));
            throw failure;
        }
        kept(batch);
        return true;
    }

    private void kept(Batch batch) {
        lastNumber = batch.lastNumber();
        batch.tasks().forEach(tasks::add);
    }

    private ProblemException troubled(RuntimeException failure) {
        troubles.failed(Troubles.Part.JOURNAL, failure);
        return failure instanceof ProblemException known
                ? known
                : new ProblemException(Problem.of("platform.journal-failed", failure.toString()), failure);
    }

    private boolean worksAgain(Situation now) {
        if (nanoTime.getAsLong() - lastProbe < PROBE_NANOS) {
            return false;
        }
        lastProbe = nanoTime.getAsLong();
        try {
            journal.commit(List.of(), NOTHING, now.at(), incidents.get());
            lastNumber = journal.lastNumber();
        } catch (RuntimeException failure) {
            outage = troubled(failure);
            return false;
        }
        troubles.works(Troubles.Part.JOURNAL);
        outage = null;
        return true;
    }

    /** A commit that failed may have reached the disk all the same: then it is what happened. */
    private @Nullable Batch settleDoubt() {
        Batch batch = inDoubt;
        inDoubt = null;
        if (batch == null) {
            return null;
        }
        if (lastNumber < batch.lastNumber()) {
            batch.facts().reversed().forEach(facts::addFirst);
            return null;
        }
        kept(batch);
        return batch;
    }
}
