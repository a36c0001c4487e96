package peristyle.model.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;

/**
 * The running platform as screens and commands see it. All methods are safe from any thread and return at once, but for
 * {@link #close}.
 */
public interface ControlPlane extends AutoCloseable {

    /** The newest snapshot. */
    Snapshot snapshot();

    /** Calls back on each new snapshot, at most five times a second, on a thread of the platform's. */
    Subscription subscribe(Consumer<Snapshot> listener);

    /**
     * Asks for an operation. The answer comes once it is refused, or done and on the disk; it fails with a
     * {@link peristyle.model.problem.ProblemException} where the store does not take it.
     */
    CompletableFuture<Task> submit(Operation operation, String author);

    /** What the rules would say to it now; nothing is changed. */
    Verdict judge(Operation operation);

    /**
     * What the rules would say to these now, asked for in this order: each finds the estate as those before it leave it.
     * Nothing is changed. Many of them take their time in a large estate.
     */
    default List<Verdict> judge(List<Operation> inOrder) {
        List<Verdict> verdicts = new ArrayList<>();
        Situation situation = snapshot().situation();
        for (Operation each : inOrder) {
            Verdict verdict = each.judge(situation);
            if (verdict instanceof Verdict.Accepted accepted) {
                situation = situation.with(situation.estate().with(accepted.change()));
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    /** The newest tasks, newest first, at most this many. */
    List<Task> tasks(int most);

    /**
     * What happened on the devices lately, before this start, too (see {@link #recall}), newest first, at most this many; older
     * events are forgotten.
     */
    List<DeviceEvent> events(int most);

    /** After this moment all {@link #events} are remembered: before it some, or all, are forgotten. */
    Instant eventsSince();

    /**
     * Has the events of before this start read at once, where a store remembers them: else that is done a little later, when a
     * window has been seen. The answer comes once {@link #events} has them, or they cannot be read.
     */
    default CompletableFuture<Void> recall() {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * What went wrong on the devices, before this start, too, each cause with all that it carries with it; newest first, at
     * most this many.
     */
    List<Incident> incidents(int most);

    /**
     * What keeps the platform from working as it should, for example a store that takes no changes; empty where all is well.
     * Subscribers are called back when it changes.
     */
    List<Problem> troubles();

    /** What was measured before. */
    History history();

    /** The hold on the devices' time, where they give one. */
    Optional<ClockControl> clockControl();

    /** The hold on what breaks, where the devices are emulated. */
    Optional<FaultInjection> faultInjection();

    /** The way to do again what was done, where the devices are emulated. */
    default Optional<Reproduction> reproduction() {
        return Optional.empty();
    }

    /** Stops, with everything on the disk. */
    @Override
    void close();
}
