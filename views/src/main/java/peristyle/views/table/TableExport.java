package peristyle.views.table;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.CsvStyle;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.exchange.sheet.SheetCsv;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Writes lines of a table to a file that the operator chooses: exactly the columns and lines that are shown. */
final class TableExport<T extends EstateObject> {

    private final Sheet<T> sheet;
    private final ConsoleContext context;

    TableExport(Sheet<T> sheet, ConsoleContext context) {
        this.sheet = sheet;
        this.context = context;
    }

    void write(@Nullable Snapshot snapshot, List<Column<T>> columns, List<Line<T>> lines) {
        Texts texts = context.texts();
        String title = texts.get("table.export.title", texts.get("sheet." + sheet.id()));
        if (snapshot != null) {
            int[] places = lines.stream().mapToInt(Line::place).toArray();
            context.dialogs()
                    .fileToWrite(title, sheet.id() + ".csv")
                    .ifPresent(file -> start(title, snapshot, columns, places, file));
        }
    }

    private void start(String title, Snapshot snapshot, List<Column<T>> columns, int[] places, Path file) {
        context.jobs()
                .start(
                        title,
                        progress -> SheetCsv.write(
                                snapshot, sheet, columns, places, CsvStyle.STANDARD, file, (done, all) -> {
                                    progress.at(all == 0 ? 1 : done / (double) all);
                                    return !progress.cancelled();
                                }),
                        rows -> context.dialogs().notice(context.texts().get("table.exported", rows, file.toString())));
    }
}
