package peristyle.model.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Writes rows to a stream that it leaves open: FastCSV would close it, but it is not ours. */
final class CsvTable<T> {

    private static final int ROWS_PER_REPORT = 4096;
    private static final int BUFFER = 1 << 16;

    private final List<Column<T>> columns;
    private final CsvStyle style;
    private final ExportProgress progress;

    CsvTable(List<Column<T>> columns, CsvStyle style, ExportProgress progress) {
        this.columns = List.copyOf(columns);
        this.style = style;
        this.progress = progress;
    }

    int write(Snapshot snapshot, RowSource<T> rows, OutputStream out) throws IOException {
        @SuppressWarnings("resource") // closing it would close the stream
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(style.delimiter())
                .bufferSize(BUFFER)
                .quoteStrategy(new LonelyCells(columns.size()))
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(Column::id).toList());
        int written = rows(snapshot, rows, csv);
        csv.flush();
        return written;
    }

    private int rows(Snapshot snapshot, RowSource<T> rows, CsvWriter csv) {
        @Nullable String[] cells = new String[columns.size()];
        CsvColumn<?>[] texts = columns.stream()
                .map(column -> new CsvColumn<>(column, style.raw()))
                .toArray(CsvColumn<?>[]::new);
        int written = 0;
        for (int index = 0; index < rows.size(); index++) {
            if (index % ROWS_PER_REPORT == 0) {
                report(index, rows.size());
            }
            T row = rows.row(index);
            if (row != null) {
                record(snapshot, rows.place(index), row, texts, cells);
                csv.writeRecord(cells);
                written++;
            }
        }
        report(rows.size(), rows.size());
        return written;
    }

    @SuppressWarnings("unchecked")
    private void record(Snapshot snapshot, int place, T row, CsvColumn<?>[] texts, @Nullable String[] cells) {
        for (int each = 0; each < cells.length; each++) {
            cells[each] = ((CsvColumn<T>) texts[each]).cell(snapshot, place, row);
        }
    }

    private void report(int done, int all) {
        if (!progress.written(done, all)) {
            throw new ProblemException(Problem.of("export.cancelled", done, all));
        }
    }
}
