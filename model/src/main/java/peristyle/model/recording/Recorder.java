package peristyle.model.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.exchange.events.EventDigest;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.operation.Reproduction;
import peristyle.model.operation.Scene;
import peristyle.model.operation.Task;
import peristyle.model.operation.Witness;

/**
 * Records a running platform: keeps what comes from outside, and of what happens a digest only. After {@value #MOST} changed
 * objects and fault commands it keeps no more, and the recording ends there.
 */
public final class Recorder implements Witness {

    /** How much is kept: some hundred megabytes at worst. */
    static final int MOST = 500_000;

    private final String program;
    private final int most;
    private final List<Command> commands = new ArrayList<>();
    private final EventDigest digest = new EventDigest();
    private int kept;
    private @Nullable Scene beginning;
    private @Nullable Estate estate;
    private @Nullable Outcome brokenOff;
    private volatile Progress progress = new Progress(Duration.ZERO, 0, 0, false);

    /**
     * How far a recording has come.
     *
     * @param time of the devices since it began
     * @param commands that came from outside
     * @param events that happened
     * @param full whether nothing more is recorded
     */
    public record Progress(Duration time, int commands, long events, boolean full) {}

    Recorder(String program, int most) {
        this.program = program;
        this.most = most;
    }

    /**
     * Begins to record; the answer is ready once it does, and fails where it cannot.
     *
     * @param program version that records
     */
    public static CompletableFuture<Recorder> start(Reproduction platform, String program) {
        return start(platform, program, MOST);
    }

    static CompletableFuture<Recorder> start(Reproduction platform, String program, int most) {
        Recorder recorder = new Recorder(program, most);
        return platform.attend(recorder).thenApply(scene -> recorder);
    }

    @Override
    public void attending(Scene scene) {
        beginning = scene;
        estate = scene.estate();
    }

    private Scene beginning() {
        Scene known = beginning;
        if (known == null) {
            throw new IllegalStateException("nothing was recorded");
        }
        return known;
    }

    @Override
    public void ticked(Instant tick) {
        if (brokenOff == null) {
            progress = new Progress(
                    Duration.between(beginning().standing().tick(), tick), commands.size(), digest.size(), false);
        }
    }

    @Override
    public void changed(Instant at, EstateChange change, List<Task> tasks) {
        Estate before = estate;
        if (brokenOff != null || before == null || known(change, before)) {
            return;
        }
        estate = before.with(change);
        keep(
                new Command.Changed(
                        tick(),
                        at,
                        tasks.stream().map(Task::author).distinct().toList(),
                        tasks.stream().map(Task::code).toList(),
                        change),
                change.put().size() + change.removed().size());
    }

    /** What devices did by themselves comes back as a change: it will come by itself again. */
    private static boolean known(EstateChange change, Estate before) {
        return change.removed().stream().allMatch(id -> before.find(id).isEmpty())
                && change.put().stream()
                        .allMatch(object ->
                                before.find(object.id()).filter(object::equals).isPresent());
    }

    @Override
    public void obeyed(Instant tick, FaultCommand command) {
        if (brokenOff == null) {
            keep(new Command.Faulted(tick, command), 1);
        }
    }

    private void keep(Command command, int weight) {
        kept += weight;
        if (kept > most) {
            brokenOff = new Outcome(tick(), digest.size(), digest.sha256Hex(), null, null);
            progress = new Progress(progress.time(), commands.size(), digest.size(), true);
            return;
        }
        commands.add(command);
    }

    private Instant tick() {
        return beginning().standing().tick().plus(progress.time());
    }

    @Override
    public void happened(DeviceEvent event) {
        if (brokenOff != null) {
            return;
        }
        digest.accept(event);
        if (estate != null) {
            EstateChange change = Consequence.of(event, estate);
            estate = change.isEmpty() ? estate : estate.with(change);
        }
    }

    /** How far it has come. Safe from any thread. */
    public Progress progress() {
        return progress;
    }

    /**
     * Ends it. Where the platform cannot tell where it stands, because the store is behind the devices or they have failed, the
     * recording holds what happened up to there, and no digest of the end.
     */
    public CompletableFuture<Recording> finish(Reproduction platform) {
        return platform.dismiss(this).handleAsync((end, failure) -> recording(end));
    }

    private Recording recording(@Nullable Scene end) {
        Scene begin = beginning();
        return new Recording(program, begin.catalog(), begin.estate(), begin.standing(), commands, outcome(end));
    }

    private Outcome outcome(@Nullable Scene end) {
        if (brokenOff != null) {
            return brokenOff;
        }
        return new Outcome(
                end == null ? tick() : end.standing().tick(),
                digest.size(),
                digest.sha256Hex(),
                end == null ? null : Digests.of(end.estate()),
                end == null ? null : EventDigest.sha256Hex(end.standing().bytes()));
    }
}
