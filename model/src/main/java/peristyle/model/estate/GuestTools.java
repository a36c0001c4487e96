package peristyle.model.estate;

/** State of the management agent and drivers inside a VM (VM-5). */
public enum GuestTools {
    CURRENT,
    OUTDATED,
    MISSING,
    /** The source does not say. */
    UNKNOWN
}
