package peristyle.model.exchange.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.plan.table.Named;
import peristyle.model.exchange.plan.table.PlanColumn;
import peristyle.model.exchange.plan.table.PlanTable;
import peristyle.model.exchange.plan.table.Said;
import peristyle.model.exchange.sheet.Formulas;
import peristyle.model.exchange.sheet.PlainText;

/**
 * A table of a plan as CSV by RFC 4180 in UTF-8: numbers free of any locale, constants by their names, text that a
 * spreadsheet would run neutralised, an empty cell where a value is unknown. Sentences are left out.
 */
final class PlanCsv {

    private static final int BUFFER = 1 << 16;

    private PlanCsv() {}

    /** Writes the table; the stream stays open. */
    static <R> void write(PlanTable<R> table, OutputStream out) throws IOException {
        @SuppressWarnings("resource") // closing it would close the stream
        CsvWriter csv = CsvWriter.builder().bufferSize(BUFFER).build(out, StandardCharsets.UTF_8);
        List<PlanColumn<R>> columns = table.columns().stream()
                .filter(column -> column.kind() != PlanColumn.Kind.SENTENCE)
                .toList();
        csv.writeRecord(columns.stream().map(PlanColumn::id).toList());
        @Nullable String[] cells = new @Nullable String[columns.size()];
        table.forEachRow(row -> {
            int at = 0;
            for (int column = 0; column < row.size(); column++) {
                if (table.columns().get(column).kind() != PlanColumn.Kind.SENTENCE) {
                    cells[at++] = text(row.get(column));
                }
            }
            csv.writeRecord(cells);
        });
        csv.flush();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Formulas.neutralised(text);
            case Long number -> PlainText.of((long) number);
            case Double number -> Double.isFinite(number) ? PlainText.of((double) number) : null;
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag.toString();
            case Said said -> said.key();
            case Named named -> Formulas.neutralised(named.name());
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        };
    }
}
