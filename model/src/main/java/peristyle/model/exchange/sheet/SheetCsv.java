package peristyle.model.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Rows;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Writes sheets as CSV (OR-4): RFC 4180 in UTF-8, a header with units, ISO-8601 instants with offset, plain numbers whatever
 * the language, durations in seconds, unknown as an empty cell. Rows are streamed: memory does not grow with them.
 */
public final class SheetCsv {

    private SheetCsv() {}

    /**
     * Writes what is selected to a file. The file is whole or is not touched: rows go to another file beside it, which takes
     * its place once it is on the disk.
     *
     * @return rows written
     * @throws ProblemException {@code export.*} where it cannot be written, or {@code export.cancelled}
     */
    public static <T> int write(
            Snapshot snapshot, Selection<T> selection, CsvStyle style, Path target, ExportProgress progress) {
        return write(
                snapshot,
                selection.columns(),
                new Chosen<>(selection.sheet().rows(snapshot), selection.places(snapshot)),
                style,
                target,
                progress);
    }

    /**
     * Writes these rows, in this order, to a file: what a table shows, or what is marked in it.
     *
     * @param rows those that are gone are left out
     * @return rows written
     * @throws ProblemException {@code export.*} where it cannot be written, or {@code export.cancelled}
     */
    public static <T> int write(
            Snapshot snapshot,
            List<Column<T>> columns,
            RowSource<T> rows,
            CsvStyle style,
            Path target,
            ExportProgress progress) {
        int[] written = new int[1];
        WholeFile.write(
                target, out -> written[0] = new CsvTable<>(columns, style, progress).write(snapshot, rows, out));
        return written[0];
    }

    /**
     * Writes what is selected to a stream, and leaves the stream open.
     *
     * @return rows written
     * @throws ProblemException {@code export.stream-failed} where the stream takes no more, or {@code export.cancelled}
     */
    public static <T> int write(
            Snapshot snapshot, Selection<T> selection, CsvStyle style, OutputStream out, ExportProgress progress) {
        RowSource<T> rows = new Chosen<>(selection.sheet().rows(snapshot), selection.places(snapshot));
        try {
            int written = new CsvTable<>(selection.columns(), style, progress).write(snapshot, rows, out);
            if (out instanceof PrintStream print && print.checkError()) {
                throw new IOException("the stream takes no more");
            }
            return written;
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(Problem.of("export.stream-failed", String.valueOf(e.getMessage())), e);
        }
    }

    /** Rows of a sheet, by their places. */
    private record Chosen<T>(Rows<T> all, int[] places) implements RowSource<T> {

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public int place(int index) {
            return places[index];
        }

        @Override
        public @Nullable T row(int index) {
            return all.at(places[index]);
        }
    }
}
