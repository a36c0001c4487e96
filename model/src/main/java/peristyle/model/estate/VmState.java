package peristyle.model.estate;

/** What a VM is at, as everybody is told it: tables, details and files alike. */
public enum VmState {
    /** It runs. */
    ON,
    /** It is off, and on its way to run. */
    STARTING,
    OFF,
    SUSPENDED,
    /** The source does not say. */
    UNKNOWN
}
