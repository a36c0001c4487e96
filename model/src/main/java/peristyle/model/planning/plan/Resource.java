package peristyle.model.planning.plan;

/** What decides how large something must be. */
public enum Resource {
    MEMORY,
    CPU,
    GPU,
    NETWORK,
    DISK,
    IOPS,
    /** VMs that rules keep apart, or that are too large to share a host (CP-9). */
    RULES,
    /** The number itself: a Cpool has at least one host and its reserve, a LUN at least 500 GiB. */
    COUNT
}
