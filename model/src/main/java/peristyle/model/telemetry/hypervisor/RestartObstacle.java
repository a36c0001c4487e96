package peristyle.model.telemetry.hypervisor;

/** Why a VM could not be started on any host of its pool. The last that stood in the way of the host that came nearest. */
public enum RestartObstacle {
    /** No host of the pool is connected. */
    NO_HOST,
    /** No host has as much memory free. */
    HOST_MEMORY,
    /** The memory activated for the Cpool is used up (CP-3). */
    ACTIVATED_MEMORY,
    /** No GPU is free (BL-3). */
    GPU,
    /** A rule between VMs forbids every host that has room (CP-9). */
    AFFINITY,
    /** There is no space for the swap file (CP-5). */
    SWAP_SPACE,
    /** It is encrypted, and its zone does not reach the key managers (EN-1). */
    KEYS
}
