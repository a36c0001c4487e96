package peristyle.model.recording;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import peristyle.model.exchange.events.EventDigest;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.Standing;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Does again what was recorded. */
public final class Replay {

    private static final String CANNOT = "recording.cannot-replay";
    private static final Duration STRETCH = Duration.ofHours(1);

    private final Recording recording;
    private final SteppedPlatform platform;
    private final EventDigest digest = new EventDigest();
    private final Consumer<Instant> progress;

    private Replay(Recording recording, SteppedPlatform platform, Consumer<Instant> progress) {
        this.recording = recording;
        this.platform = platform;
        this.progress = progress;
    }

    /**
     * Does it again from the beginning to the end.
     *
     * @param devices makes devices of the recorded estate that stand where the recorded ones stood
     * @param events told each event
     * @param progress told the devices' time at least once in an hour of theirs
     * @throws ProblemException {@code recording.cannot-replay} where these devices cannot do what was recorded
     */
    public static ReplayReport run(
            Recording recording,
            Function<Recording, Devices> devices,
            Consumer<DeviceEvent> events,
            Consumer<Instant> progress) {
        try {
            SteppedPlatform platform = new SteppedPlatform(
                    recording.estate(), recording.catalog(), standing(recording, devices), situation -> List.of());
            Replay replay = new Replay(recording, platform, progress);
            platform.listen(replay.digest);
            platform.listen(events);
            return replay.run();
        } catch (ProblemException refused) {
            throw refused.problem().code().equals(CANNOT) ? refused : cannot(refused.problem(), refused);
        } catch (UncheckedIOException unwritable) {
            throw unwritable;
        } catch (RuntimeException foreign) {
            throw cannot(Problem.of("recording.does-not-fit"), foreign);
        }
    }

    private static Devices standing(Recording recording, Function<Recording, Devices> devices) {
        try {
            return devices.apply(recording);
        } catch (RuntimeException refused) {
            throw cannot(Problem.of("recording.no-devices"), refused);
        }
    }

    private static ProblemException cannot(Problem reason, RuntimeException cause) {
        return new ProblemException(Problem.of(CANNOT, reason), cause);
    }

    /** What the head says of the beginning is also in the state of the devices: one of them was changed. */
    private void requireBeginning() {
        Standing said = recording.standing();
        Standing stands = platform.standing().orElseThrow();
        if (!stands.tick().equals(said.tick())) {
            throw new ProblemException(Problem.of(
                    "recording.contradiction",
                    "from",
                    said.tick().toString(),
                    stands.tick().toString()));
        }
        if (stands.seed() != said.seed()) {
            throw new ProblemException(Problem.of(
                    "recording.contradiction", "seed", String.valueOf(said.seed()), String.valueOf(stands.seed())));
        }
    }

    private ReplayReport run() {
        requireBeginning();
        int line = 0;
        for (Command command : recording.commands()) {
            line++;
            runUntil(command.tick());
            give(line, command);
        }
        runUntil(recording.outcome().until());
        Outcome before = recording.outcome();
        boolean state = before.devicesSha256() != null;
        Standing standing = platform.standing().orElseThrow();
        Outcome now = new Outcome(
                standing.tick(),
                digest.size(),
                digest.sha256Hex(),
                state ? Digests.of(platform.estate()) : null,
                state ? EventDigest.sha256Hex(standing.bytes()) : null);
        return new ReplayReport(before, now);
    }

    private void give(int line, Command command) {
        try {
            switch (command) {
                case Command.Changed it -> {
                    platform.wait(it.at());
                    platform.change(it.change());
                }
                case Command.Faulted it -> repeat(it.command());
            }
        } catch (ProblemException refused) {
            throw cannot(Problem.of("recording.line", line, refused.problem()), refused);
        } catch (UncheckedIOException unwritable) {
            throw unwritable;
        } catch (RuntimeException foreign) {
            throw cannot(Problem.of("recording.line", line, Problem.of("recording.does-not-fit")), foreign);
        }
    }

    private void repeat(FaultCommand command) {
        platform.faultInjection().orElseThrow().repeat(command);
    }

    private void runUntil(Instant tick) {
        for (Instant next = platform.now().plus(STRETCH); next.isBefore(tick); next = next.plus(STRETCH)) {
            platform.runUntil(next);
            progress.accept(platform.now());
        }
        platform.runUntil(tick);
    }
}
