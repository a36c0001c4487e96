package peristyle.model.hardware.storage;

/** How an array of drives is (ST-8). */
public enum ArrayState {
    ONLINE,
    /** What a failed drive held is written to spare space. */
    REBUILDING,
    /** A drive is missing and there is no spare space left to rebuild to. */
    DEGRADED,
    /** What spare space held goes back to a new drive. */
    COPYING_BACK,
    /** Not reachable; its data is not lost. */
    OFFLINE,
    /** Too many drives failed at once: its data is lost. */
    LOST;

    /** Whether it survives as many failures as it should, and is reached. */
    public boolean whole() {
        return this == ONLINE || this == COPYING_BACK;
    }
}
