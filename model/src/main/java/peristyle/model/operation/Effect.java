package peristyle.model.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;

/**
 * What an incident does to one object.
 *
 * @param object what suffers
 * @param through what it suffers through: the link before it in the chain from the cause
 * @param kind what it suffers
 * @param since since when
 * @param ended when it was over; null while it lasts
 */
public record Effect(
        ObjectId object,
        ObjectId through,
        Kind kind,
        Instant since,
        @Nullable Instant ended) {

    /** What an object can suffer. */
    public enum Kind {
        /** The host is taken as dead. */
        HOST_FAILED,
        /** The host cannot be reached. */
        HOST_UNREACHABLE,
        /** The VM does not run. */
        VM_DOWN,
        /** The VM does not run, and no host has room for it. */
        VM_WITHOUT_ROOM,
        /** The VM stands still: a thin disk finds no space (ST-6). */
        VM_FROZEN,
        /** The VM stands still: its snapshot could not be closed (VR-2, BK-3). */
        VM_STUNNED,
        /** The replica is older than its objective allows. */
        REPLICA_LATE
    }

    Effect over(Instant at) {
        return ended == null ? new Effect(object, through, kind, since, at) : this;
    }

    Effect as(Kind other) {
        return new Effect(object, through, other, since, ended);
    }
}
