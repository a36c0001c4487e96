package peristyle.model.planning.demand;

/** What a listed VM is, for the question whether it counts. */
public enum VmKind {
    /** A VM like any other. */
    WORKLOAD,
    /** A template: never runs, takes storage. */
    TEMPLATE,
    /** Stands for a VM that another site recovers. */
    PLACEHOLDER,
    /** Belongs to the hypervisor's own cluster services. */
    CLUSTER_SERVICE,
    /** Orphaned, inaccessible, invalid or disconnected. */
    NOT_CONNECTED,
    /** A workload whose processors or memory the source does not say: it cannot be sized. */
    WITHOUT_SIZE,
    /** A VM of the other platform (PL-1): a Cpool cannot take it without a migration. */
    OTHER_PLATFORM
}
