package peristyle.model.hardware.storage;

/** Whether a volume can be read and written. */
public enum VolumeState {
    ONLINE,
    /** Served by one node instead of two, or over one fabric. */
    DEGRADED,
    /** Not reachable; its data is not lost. */
    OFFLINE,
    /** Its array is lost, and its data with it. */
    LOST
}
