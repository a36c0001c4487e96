package peristyle.model.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Writes rows to a stream that it leaves open: FastCSV would close it, but it is not ours. While a batch
 * of rows is written, the next is computed beside it.
 */
final class CsvTable<T> {

    private static final int BATCH = 256;
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
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().fieldSeparator(style.delimiter()).bufferSize(BUFFER);
        if (columns.size() == 1) {
            builder.quoteStrategy(new LonelyCells());
        }
        @SuppressWarnings("resource") // closing it would close the stream
        CsvWriter csv = builder.build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(Column::id).toList());
        int written = batches(snapshot, rows, csv);
        csv.flush();
        return written;
    }

    private int batches(Snapshot snapshot, RowSource<T> rows, CsvWriter csv) {
        CsvBatch<T> written = new CsvBatch<>(columns, style.raw(), BATCH);
        CsvBatch<T> ahead = new CsvBatch<>(columns, style.raw(), BATCH);
        int count = 0;
        report(0, rows.size());
        written.fill(snapshot, rows, 0);
        for (int first = 0; first < rows.size(); first += BATCH) {
            CompletableFuture<Void> filled = ahead.fillAhead(snapshot, rows, first + BATCH);
            count += written.writeTo(csv);
            report(Math.min(first + BATCH, rows.size()), rows.size());
            filled.join();
            CsvBatch<T> free = written;
            written = ahead;
            ahead = free;
        }
        return count;
    }

    private void report(int done, int all) {
        if (!progress.written(done, all)) {
            throw new ProblemException(Problem.of("export.cancelled", done, all));
        }
    }
}
