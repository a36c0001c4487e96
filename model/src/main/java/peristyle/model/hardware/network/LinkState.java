package peristyle.model.hardware.network;

/** Whether a core link carries traffic. */
public enum LinkState {
    UP,
    /** Carries traffic, but loses packets, takes longer or has less bandwidth than it should. */
    DEGRADED,
    DOWN
}
