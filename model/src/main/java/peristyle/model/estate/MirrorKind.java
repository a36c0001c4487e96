package peristyle.model.estate;

/** How storage mirrors a LUN. */
public enum MirrorKind {
    /** Asynchronous, between two zones of a region (GM-1). */
    GLOBAL_MIRROR,
    /** Synchronous; shown, never created (GM-8). */
    METRO_MIRROR
}
