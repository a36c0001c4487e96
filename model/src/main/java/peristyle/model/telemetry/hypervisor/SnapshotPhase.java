package peristyle.model.telemetry.hypervisor;

/** What becomes of a snapshot that a backup or a replication has taken. */
public enum SnapshotPhase {
    /** It takes in what the VM writes, for as long as is copied. */
    OPEN,
    /** It is written back while the VM runs, and goes on taking in what that writes. */
    CLOSING,
    /** It is written back while the VM stands still: it wrote too much for it to be closed otherwise (VR-2, BK-3). */
    STUNNED
}
