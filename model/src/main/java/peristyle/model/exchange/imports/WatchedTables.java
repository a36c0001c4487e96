package peristyle.model.exchange.imports;

import java.util.List;
import java.util.concurrent.CancellationException;
import peristyle.model.exchange.workbook.DecimalSign;
import peristyle.model.exchange.workbook.RowSink;
import peristyle.model.exchange.workbook.SheetRow;
import peristyle.model.exchange.workbook.Tables;

/** Tables that tell how far they were read. */
final class WatchedTables implements Tables {

    private static final int EVERY = 1_000;

    private final Tables tables;
    private final String file;
    private final int number;
    private final int files;
    private final ReadProgress progress;

    WatchedTables(Tables tables, String file, int number, int files, ReadProgress progress) {
        this.tables = tables;
        this.file = file;
        this.number = number;
        this.files = files;
        this.progress = progress;
    }

    @Override
    public List<String> names() {
        return tables.names();
    }

    @Override
    public void read(String table, RowSink sink) {
        tables.read(table, new RowSink() {
            private long rows;

            @Override
            public void row(SheetRow row) {
                if (rows++ % EVERY == 0 && !progress.read(file, number, files, table, rows)) {
                    throw new CancellationException(file);
                }
                sink.row(row);
            }

            @Override
            public boolean enough() {
                return sink.enough();
            }

            @Override
            public void trouble(CellTrouble kind, int row, String column, String value) {
                sink.trouble(kind, row, column, value);
            }
        });
    }

    @Override
    public DecimalSign decimalSign(String table) {
        return tables.decimalSign(table);
    }

    @Override
    public boolean date1904() {
        return tables.date1904();
    }

    @Override
    public void close() {
        tables.close();
    }
}
