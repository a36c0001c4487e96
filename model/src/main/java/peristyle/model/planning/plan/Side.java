package peristyle.model.planning.plan;

/** Which side of the replication something is on. */
public enum Side {
    /** Where VMs run. */
    ACTIVE,
    /** Where they could be started (GM-6, VR-3). */
    STANDBY
}
