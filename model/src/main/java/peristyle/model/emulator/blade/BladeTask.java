package peristyle.model.emulator.blade;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.estate.BladeId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.BladeProgress;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.BladeWork;
import peristyle.model.hardware.blade.WorkOutcome;

/** What is done to one blade, stage by stage. Seconds. */
final class BladeTask {

    /** The part of tries that fail without anything being wrong: ours, so that retries are seen. */
    private static final double HICCUP = .03;

    private static final long WAITS = Long.MAX_VALUE;

    /** What is in the way of a stage. */
    enum Way {
        FREE,
        /** There is no power: what was begun waits for it; an association then begins anew. */
        DARK,
        /** This stage cannot succeed. */
        BARRED
    }

    final BladeId blade;
    final long since;
    private BladeStage stage;
    private int tries = 1;
    private boolean failed;
    private long due = WAITS;

    BladeTask(BladeId blade, BladeStage stage, long since) {
        this.blade = blade;
        this.stage = stage;
        this.since = since;
    }

    void begin(long second, List<DeviceEvent> events) {
        tries = 1;
        failed = false;
        due = second + stage.seconds();
        tell(second, WorkOutcome.STARTED, events);
    }

    BladeStage stage() {
        return stage;
    }

    boolean failed() {
        return failed;
    }

    /** Lives to this second, exclusive; whether all is done. */
    boolean live(long from, long to, Way way, long seed, List<DeviceEvent> events) {
        if (way == Way.DARK) {
            stage = work() == BladeWork.ASSOCIATION ? BladeStage.of(work()).getFirst() : stage;
            due = WAITS;
            failed = false;
            return false;
        }
        if (failed) {
            if (way == Way.FREE) {
                begin(from, events);
            }
            return false;
        }
        if (due == WAITS) {
            begin(from, events);
        }
        while (!failed && due < to) {
            long second = due;
            if (way == Way.BARRED || hiccup(seed, second)) {
                fail(second, events);
            } else if (next()) {
                due = second + stage.seconds();
                tries = 1;
            } else {
                tell(second, WorkOutcome.DONE, events);
                return true;
            }
        }
        return false;
    }

    private boolean hiccup(long seed, long second) {
        return tries < BladeProgress.MOST_TRIES
                && Noise.at(Noise.key(seed, blade.value(), 11) + stage.ordinal(), second) < HICCUP;
    }

    private void fail(long second, List<DeviceEvent> events) {
        if (tries >= BladeProgress.MOST_TRIES) {
            failed = true;
            due = WAITS;
            tell(second, WorkOutcome.FAILED, events);
        } else {
            tries++;
            due = second + stage.seconds();
            tell(second, WorkOutcome.RETRIED, events);
        }
    }

    private boolean next() {
        List<BladeStage> all = BladeStage.of(stage.work());
        int index = all.indexOf(stage) + 1;
        if (index == all.size()) {
            return false;
        }
        stage = all.get(index);
        return true;
    }

    private void tell(long second, WorkOutcome outcome, List<DeviceEvent> events) {
        events.add(new DeviceEvent.BladeWorked(Instant.ofEpochSecond(second), blade, stage, tries, outcome));
    }

    BladeWork work() {
        return stage.work();
    }

    BladeProgress seen() {
        return new BladeProgress(
                stage, tries, failed, Instant.ofEpochSecond(since), due == WAITS ? null : Instant.ofEpochSecond(due));
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(blade.value());
        out.writeUTF(stage.name());
        out.writeLong(since);
        out.writeInt(tries);
        out.writeBoolean(failed);
        out.writeLong(due);
    }

    static BladeTask restore(DataInput in) throws IOException {
        try {
            BladeTask task = new BladeTask(new BladeId(in.readUTF()), BladeStage.valueOf(in.readUTF()), in.readLong());
            task.tries = in.readInt();
            task.failed = in.readBoolean();
            task.due = in.readLong();
            return task;
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such stage", unknown);
        }
    }
}
