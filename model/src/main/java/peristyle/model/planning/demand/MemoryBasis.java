package peristyle.model.planning.demand;

/** What a VM's memory is taken to be. Never what it touched of late alone: that under-sizes several times over. */
public enum MemoryBasis {
    /** What it is given. */
    CONFIGURED,
    /** What it takes from its host, no less than its reservation; what it is given where the source does not say. */
    CONSUMED
}
