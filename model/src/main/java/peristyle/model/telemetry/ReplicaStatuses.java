package peristyle.model.telemetry;

import org.jspecify.annotations.Nullable;

/** The status of every replica at one instant, by the place of the replica in its roster. Immutable. */
public final class ReplicaStatuses {

    /** Nothing known of any. */
    public static final ReplicaStatuses NONE = new ReplicaStatuses(new ReplicaStatus[0]);

    private final @Nullable ReplicaStatus[] statuses;

    /** These statuses, by place; copied. */
    public ReplicaStatuses(@Nullable ReplicaStatus[] statuses) {
        this.statuses = statuses.clone();
    }

    /** The status at this place, {@link ReplicaStatus#UNKNOWN} where nothing is known. */
    public ReplicaStatus at(int place) {
        ReplicaStatus status = place >= 0 && place < statuses.length ? statuses[place] : null;
        return status == null ? ReplicaStatus.UNKNOWN : status;
    }
}
