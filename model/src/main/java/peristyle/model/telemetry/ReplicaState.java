package peristyle.model.telemetry;

/** What a replica's copy does now. Says nothing of its RPO: see {@link Rpo}. */
public enum ReplicaState {
    /** Not measured, or its device does not answer. */
    UNKNOWN,
    /** The first, full copy runs: there is no recovery point yet. */
    INITIAL_COPY,
    /** Waits for the next interval. */
    WAITING,
    /** Carries what has changed. */
    TRANSFERRING,
    /** Global Mirror: consistent, copying changes in cycles. */
    MIRRORING,
    /** Stopped by an operator. */
    PAUSED,
    /** Stopped by a fault. */
    FAILED
}
