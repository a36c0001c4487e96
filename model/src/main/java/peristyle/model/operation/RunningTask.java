package peristyle.model.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;

/**
 * Something that devices are at, as they tell it.
 *
 * @param kind what it is
 * @param subject the VM, replica, mirror, storage pool or blade to which it is done
 * @param target the host to which a VM goes; null for everything else
 * @param part of the subject, from 1: the slot of a drive, the stage of work on a blade; 0 where it is about the whole
 * @param state whether it goes on
 * @param progress how far it is
 */
public record RunningTask(
        RunningKind kind,
        ObjectId subject,
        @Nullable HostId target,
        int part,
        RunningState state,
        TaskProgress progress) {

    RunningTask(RunningKind kind, ObjectId subject, RunningState state, TaskProgress progress) {
        this(kind, subject, null, 0, state, progress);
    }

    /** The same as far as it can be told at this moment: an end that was expected before it is unknown. */
    public RunningTask at(Instant now) {
        return new RunningTask(kind, subject, target, part, state, progress.at(now));
    }

    /** What tells it from all others that are under way: work on a blade stays the same from stage to stage. */
    public Key key() {
        return new Key(kind, subject, kind == RunningKind.REBUILD || kind == RunningKind.COPY_BACK ? part : 0);
    }

    /** Tells one running task from another; drives are counted from 1, 0 is none. */
    public record Key(RunningKind kind, ObjectId subject, int drive) {}
}
