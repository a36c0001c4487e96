package peristyle.model.exchange.inventory;

/** How the space of a virtual disk is taken, as far as an inventory says. */
public enum DiskKind {
    /** Grows as it is written. */
    THIN,
    /** Takes its whole size from the start. */
    THICK,
    /** Takes its whole size from the start, overwritten with zeros. */
    EAGER_ZEROED,
    /** A whole LUN given to the VM: takes nothing from a datastore. */
    RAW,
    /** Not said. */
    UNKNOWN
}
