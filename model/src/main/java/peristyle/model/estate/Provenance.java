package peristyle.model.estate;

/** How much of an estate is known, by where it came from. */
public enum Provenance {
    /** It came whole: nothing of it was taken for granted. */
    WHOLE,
    /** It was read from an inventory file; what that does not hold was filled by rules, and can be corrected. */
    INVENTORY_FILE
}
