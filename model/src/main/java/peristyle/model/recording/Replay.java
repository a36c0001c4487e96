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
                    recording.estate(), recording.catalog(), devices.apply(recording), situation -> List.of());
            Replay replay = new Replay(recording, platform, progress);
            platform.listen(replay.digest);
            platform.listen(events);
            return replay.run();
        } catch (ProblemException refused) {
            throw cannot(refused.problem().code(), refused);
        } catch (UncheckedIOException unwritable) {
            throw unwritable;
        } catch (RuntimeException foreign) {
            throw cannot(foreign.toString(), foreign);
        }
    }

    private static ProblemException cannot(String reason, RuntimeException cause) {
        return new ProblemException(Problem.of("recording.cannot-replay", reason), cause);
    }

    private ReplayReport run() {
        recording.commands().forEach(this::give);
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

    private void give(Command command) {
        runUntil(command.tick());
        switch (command) {
            case Command.Changed it -> {
                platform.wait(it.at());
                platform.change(it.change());
            }
            case Command.Faulted it -> repeat(it.command());
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
