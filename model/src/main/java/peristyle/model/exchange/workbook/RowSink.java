package peristyle.model.exchange.workbook;

/** Takes the rows of a sheet, in the order of the file. */
public interface RowSink {

    /** A row, blank ones included. */
    void row(SheetRow row);

    /** A cell that holds something, but no value that can be used; its row follows. */
    void trouble(CellTrouble kind, int row, String column, String value);

    /** Whether the rest of the table is of no interest. */
    default boolean enough() {
        return false;
    }

    /** Why a cell has no value that can be used. */
    enum CellTrouble {
        /** A formula that was saved without its result. */
        FORMULA_WITHOUT_VALUE,
        /** {@code #N/A} and the like. */
        ERROR_VALUE,
        /** It points to a shared text that is not there. */
        TEXT_MISSING
    }
}
