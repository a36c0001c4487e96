package peristyle.model.estate;

/** What a host does. */
public enum HostState {
    /** Runs VMs. */
    CONNECTED,
    /** Evacuated on purpose; runs nothing. */
    MAINTENANCE,
    /** Cannot be reached: what it runs is unknown. */
    DISCONNECTED,
    /** Dead. */
    FAILED
}
