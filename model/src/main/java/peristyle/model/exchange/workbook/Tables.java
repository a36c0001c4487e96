package peristyle.model.exchange.workbook;

import java.util.List;

/** A file, or several, that hold named tables of rows: a workbook, a folder of CSV files. */
public interface Tables extends AutoCloseable {

    /** Names of the tables, in the order of the file. */
    List<String> names();

    /**
     * Reads a table from its first row to its last, the header included.
     *
     * @throws peristyle.model.problem.ProblemException {@code inventory.…} where it is damaged or exceeds a limit
     */
    void read(String table, RowSink sink);

    /** Whether day 0 of a date that is a number is 1 January 1904 instead of 30 December 1899. */
    boolean date1904();

    /** What separates whole and part in numbers that this table holds as texts. */
    default DecimalSign decimalSign(String table) {
        return DecimalSign.UNKNOWN;
    }

    @Override
    void close();
}
