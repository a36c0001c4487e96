package peristyle.views.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.CsvStyle;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.exchange.sheet.RowSource;
import peristyle.model.exchange.sheet.SheetCsv;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Writes lines of a table to a file that the operator chooses: exactly the columns and lines that are shown. */
final class TableExport<T> {

    private final Listing<T> sheet;
    private final ConsoleContext context;

    TableExport(Listing<T> sheet, ConsoleContext context) {
        this.sheet = sheet;
        this.context = context;
    }

    void write(@Nullable Snapshot snapshot, List<Column<T>> shown, List<Line<T>> lines) {
        List<Column<T>> columns = inFiles(shown);
        Texts texts = context.texts();
        String title = texts.get("table.export.title", texts.get("sheet." + sheet.id()));
        if (snapshot != null) {
            context.dialogs()
                    .fileToWrite(title, sheet.id() + ".csv")
                    .ifPresent(file -> start(title, snapshot, columns, new Shown<>(lines), file));
        }
    }

    /** What is shown, in the columns that files have for it, each of them once. */
    private List<Column<T>> inFiles(List<Column<T>> shown) {
        Map<String, Column<T>> columns = new LinkedHashMap<>();
        shown.forEach(column -> sheet.inFiles(column).forEach(each -> columns.putIfAbsent(each.id(), each)));
        return List.copyOf(columns.values());
    }

    private void start(String title, Snapshot snapshot, List<Column<T>> columns, RowSource<T> rows, Path file) {
        context.jobs()
                .start(
                        title,
                        progress -> SheetCsv.write(snapshot, columns, rows, CsvStyle.STANDARD, file, (done, all) -> {
                            progress.at(all == 0 ? 1 : done / (double) all);
                            return !progress.cancelled();
                        }),
                        written -> context.dialogs()
                                .notice(context.texts().get("table.exported", written, file.toString())));
    }

    /** The very lines that are shown. */
    private record Shown<T>(List<Line<T>> lines) implements RowSource<T> {

        @Override
        public int size() {
            return lines.size();
        }

        @Override
        public int place(int index) {
            return lines.get(index).place();
        }

        @Override
        public T row(int index) {
            return lines.get(index).object();
        }
    }
}
