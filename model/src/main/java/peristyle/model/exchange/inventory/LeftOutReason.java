package peristyle.model.exchange.inventory;

/** Why a row was left out. */
public enum LeftOutReason {
    /** Nothing in it. */
    BLANK,
    /** The column's own title where a name should be, as editors leave it. */
    TITLE_REPEATED,
    /** A sum or summary of other rows. */
    TOTAL,
    /** A sentence that explains the table. */
    EXPLANATION,
    /** No name to know it by. */
    NO_NAME,
    /** The same object was read before. */
    DUPLICATE,
    /** It belongs to a VM that the file does not list. */
    OWNER_UNKNOWN,
    /** It belongs to one of several VMs that cannot be told apart. */
    OWNER_AMBIGUOUS,
    /** A part of the guest's file system that is not a disk. */
    NOT_A_DISK
}
