package peristyle.model.estate;

/** Whether a VM runs. */
public enum PowerState {
    ON,
    OFF,
    SUSPENDED,
    /** The source does not say. */
    UNKNOWN
}
