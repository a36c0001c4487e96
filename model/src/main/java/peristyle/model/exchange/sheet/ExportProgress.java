package peristyle.model.exchange.sheet;

/** Hears how far an export is, and says whether it may go on. Called on the thread that exports. */
@FunctionalInterface
public interface ExportProgress {

    /** Goes on to the end. */
    ExportProgress NONE = (done, all) -> true;

    /**
     * This many rows are written.
     *
     * @return whether to go on; where not, the export ends as if it had not begun
     */
    boolean written(long done, long all);
}
