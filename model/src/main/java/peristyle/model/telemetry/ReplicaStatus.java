package peristyle.model.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a replica now.
 *
 * @param state what its copy does
 * @param pointInTime moment whose data the newest complete recovery point holds, null where there is none: age is
 *     counted from it, not from the end of the transfer
 * @param lastTransfer the newest complete transfer, null where there was none
 * @param pointsKept recovery points that can be restored
 * @param oldestPoint moment that the oldest of them holds, null where there is none
 * @param bytesAtRisk written at the source and not yet safe at the target (GM-2)
 * @param violationSince since when the RPO is exceeded, null where it is held
 * @param carrying the transfer of a VM's copy that is under way, or stands still; null where there is none. A mirror's is
 *     told by its relationship
 */
public record ReplicaStatus(
        ReplicaState state,
        @Nullable Instant pointInTime,
        @Nullable Transfer lastTransfer,
        int pointsKept,
        @Nullable Instant oldestPoint,
        long bytesAtRisk,
        @Nullable Instant violationSince,
        @Nullable Carrying carrying) {

    /** Nothing known. */
    public static final ReplicaStatus UNKNOWN = new ReplicaStatus(ReplicaState.UNKNOWN, null, null, 0, null, 0, null);

    /** A replica of which nobody says what is carried. */
    public ReplicaStatus(
            ReplicaState state,
            @Nullable Instant pointInTime,
            @Nullable Transfer lastTransfer,
            int pointsKept,
            @Nullable Instant oldestPoint,
            long bytesAtRisk,
            @Nullable Instant violationSince) {
        this(state, pointInTime, lastTransfer, pointsKept, oldestPoint, bytesAtRisk, violationSince, null);
    }
}
