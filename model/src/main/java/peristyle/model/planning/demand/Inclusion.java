package peristyle.model.planning.demand;

/** How far a VM counts. */
public enum Inclusion {
    /** Processors, memory and storage. */
    FULL,
    /** Storage alone: it does not run. */
    STORAGE_ONLY,
    /** Not at all; it is listed as left out. */
    OUT
}
