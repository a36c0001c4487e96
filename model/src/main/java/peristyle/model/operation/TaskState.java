package peristyle.model.operation;

/** Where a task stands. */
public enum TaskState {
    /** Done, and on the disk. */
    DONE,
    /** The rules did not allow it; nothing was changed. */
    REFUSED,
    /** It could not be carried out; nothing was changed. */
    FAILED
}
