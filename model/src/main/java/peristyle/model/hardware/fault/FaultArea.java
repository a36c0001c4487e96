package peristyle.model.hardware.fault;

/** Which part of the platform a fault begins in. */
public enum FaultArea {
    SITE,
    BLADES,
    STORAGE,
    NETWORK,
    HYPERVISORS
}
