package peristyle.model.operation;

/** Where an incident stands, worst first. */
public enum IncidentState {
    /** Hosts or VMs stand still, or cannot be reached, because of it. */
    OUTAGE,
    /** What broke is still broken; service goes on. */
    LASTING,
    /** What broke is mended, but something still suffers from it: replicas that are late, for example. */
    FELT,
    /** Mended, and nothing suffers from it any more. */
    OVER
}
