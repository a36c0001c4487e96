package peristyle.model.hardware.storage;

/** How a drive of an array is. */
public enum DriveState {
    ONLINE,
    /** Gone, and what it held is computed from the others whenever it is asked for. */
    FAILED,
    /** Gone, but what it held lies in spare space: the array is protected as before. */
    REBUILT,
    /** A new drive in its slot, not yet filled. */
    FILLING
}
