package peristyle.model.exchange.inventory;

/** Whether a listed VM is a workload, or why it is set apart. */
public enum Standing {
    /** A VM like any other. */
    WORKLOAD,
    /** A template: never runs, takes storage. */
    TEMPLATE,
    /** Stands for a VM that another site recovers (Site Recovery Manager). */
    PLACEHOLDER,
    /** Belongs to the hypervisor's own cluster services: {@code vCLS-…}. */
    CLUSTER_SERVICE,
    /** Orphaned, inaccessible, invalid or disconnected: what the file says of it may be old. */
    NOT_CONNECTED
}
