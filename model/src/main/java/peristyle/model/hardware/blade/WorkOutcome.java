package peristyle.model.hardware.blade;

/** What has become of UCS Manager's work on a blade. */
public enum WorkOutcome {
    /** It begins at this stage. */
    STARTED,
    /** This stage has failed and is tried again. */
    RETRIED,
    /** This stage has failed too often. */
    FAILED,
    /** All is done: the blade starts. */
    DONE
}
