package peristyle.model.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.problem.Problem;

/** What the times of commands have to fulfil, one after the other: devices live in steps, and time does not run back. */
final class CommandOrder {

    /** Seconds of a step of the devices. */
    static final int STEP = 20;

    private final Instant from;
    private final Instant until;
    private Instant before;
    private Instant at;
    private final Set<Long> faults = new HashSet<>();

    /**
     * @param from the step at which the recording begins
     * @param until the step at which it ends
     */
    CommandOrder(Instant from, Instant until) {
        this.from = from;
        this.until = until;
        this.before = from;
        this.at = from;
    }

    /** @throws UnfitException where this command cannot come next */
    void check(Command command) throws UnfitException {
        Instant tick = command.tick();
        if (tick.isBefore(from) || tick.isAfter(until)) {
            throw new UnfitException(
                    Problem.of("recording.time.outside", tick.toString(), from.toString(), until.toString()));
        }
        if (tick.isBefore(before)) {
            throw new UnfitException(Problem.of("recording.time.back", tick.toString(), before.toString()));
        }
        step(from, tick);
        before = tick;
        switch (command) {
            case Command.Changed it -> changed(it);
            case Command.Faulted it -> faulted(it);
        }
    }

    /** @throws UnfitException where a moment is no step of devices that stood at another one */
    static void step(Instant from, Instant tick) throws UnfitException {
        Duration since = Duration.between(from, tick);
        if (!since.equals(Duration.ofSeconds(since.toSeconds() / STEP * STEP))) {
            throw new UnfitException(Problem.of("recording.time.no-step", tick.toString(), STEP));
        }
    }

    private void changed(Command.Changed command) throws UnfitException {
        within(command.tick(), command.at());
        if (command.at().isBefore(at)) {
            throw new UnfitException(
                    Problem.of("recording.time.back", command.at().toString(), at.toString()));
        }
        at = command.at();
    }

    private static void within(Instant tick, Instant at) throws UnfitException {
        Instant next = tick.plusSeconds(STEP);
        if (at.isBefore(tick) || at.isAfter(next)) {
            throw new UnfitException(
                    Problem.of("recording.time.outside", at.toString(), tick.toString(), next.toString()));
        }
    }

    private void faulted(Command.Faulted command) throws UnfitException {
        if (command.command() instanceof FaultCommand.Inject fault && !faults.add(fault.number())) {
            throw new UnfitException(Problem.of("recording.fault-twice", fault.number()));
        }
        if (command.command() instanceof FaultCommand.End end && end.at() != null) {
            within(command.tick(), end.at());
        }
    }
}
