package peristyle.model.operation;

/** What devices are at. */
public enum RunningKind {
    /** A VM is moved to another host while it runs (CP-10). */
    MOVE,
    /** A VM is started. */
    START,
    /** Everything of a VM or a LUN is carried to the other side: until it is there, nothing there can be used. */
    FIRST_COPY,
    /** What has changed of a VM is carried to its replica. */
    TRANSFER,
    /** What a failed drive held is rebuilt (ST-8). */
    REBUILD,
    /** A new drive is filled (ST-8). */
    COPY_BACK,
    /** A service profile is associated with a blade. */
    ASSOCIATION,
    /** The firmware of a blade is updated. */
    FIRMWARE
}
