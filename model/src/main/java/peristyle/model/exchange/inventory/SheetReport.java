package peristyle.model.exchange.inventory;

import java.util.List;

/**
 * What was read of one table. Rows read are rows kept and rows left out; the header is none of them.
 *
 * @param sheet name of the table
 * @param rowsRead rows below the header
 * @param rowsKept rows that were used
 * @param leftOut rows that were not, by reason
 * @param columnsMissing columns that would have been of use and are not there
 */
public record SheetReport(
        String sheet, long rowsRead, long rowsKept, List<LeftOut> leftOut, List<String> columnsMissing) {

    public SheetReport {
        leftOut = List.copyOf(leftOut);
        columnsMissing = List.copyOf(columnsMissing);
    }

    /** How many rows were left out for this reason. */
    public long leftOut(LeftOutReason reason) {
        return leftOut.stream()
                .filter(each -> each.reason() == reason)
                .mapToLong(LeftOut::rows)
                .sum();
    }
}
