package peristyle.model.exchange.liveoptics;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.table.Moments;
import peristyle.model.exchange.workbook.RowSink;
import peristyle.model.exchange.workbook.SheetRow;

/** The sheet of pairs, key and value side by side, that says when the collector ran. */
final class Details implements RowSink {

    static final String TABLE = "Details";

    private final boolean date1904;
    private @Nullable LocalDateTime date;

    Details(boolean date1904) {
        this.date1904 = date1904;
    }

    @Nullable
    LocalDateTime date() {
        return date;
    }

    @Override
    public void row(SheetRow row) {
        String key = row.value(0);
        String value = row.value(1);
        if (date == null && key != null && value != null && key.strip().equalsIgnoreCase("Date")) {
            date = Moments.of(value, date1904);
        }
    }

    @Override
    public void trouble(CellTrouble kind, int row, String column, String value) {
        // Without a date the export is simply undated.
    }
}
