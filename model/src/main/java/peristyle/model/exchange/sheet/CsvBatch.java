package peristyle.model.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;

/**
 * The texts of some consecutive rows; filled again and again. Cells are computed column by column: each
 * column's code and data stay near. Used by one thread at a time.
 */
final class CsvBatch<T> {

    private final List<CsvColumn<T>> columns;
    private final List<T> rows;
    private final int[] places;
    private final @Nullable String[][] cells;

    CsvBatch(List<Column<T>> columns, boolean raw, int size) {
        this.columns =
                columns.stream().map(column -> new CsvColumn<>(column, raw)).toList();
        this.rows = new ArrayList<>(size);
        this.places = new int[size];
        this.cells = new String[size][columns.size()];
    }

    /** Takes the rows from this one on; those that are gone are left out. */
    void fill(Snapshot snapshot, RowSource<T> source, int first) {
        rows.clear();
        int end = Math.min(source.size(), first + places.length);
        for (int index = first; index < end; index++) {
            T row = source.row(index);
            if (row != null) {
                places[rows.size()] = source.place(index);
                rows.add(row);
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).fill(snapshot, rows, places, cells, column);
        }
    }

    /** The same, beside what the caller does meanwhile. */
    CompletableFuture<Void> fillAhead(Snapshot snapshot, RowSource<T> source, int first) {
        return first >= source.size()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> fill(snapshot, source, first));
    }

    int writeTo(CsvWriter csv) {
        for (int row = 0; row < rows.size(); row++) {
            csv.writeRecord(cells[row]);
        }
        return rows.size();
    }
}
