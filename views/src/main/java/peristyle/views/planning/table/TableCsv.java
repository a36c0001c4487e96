package peristyle.views.planning.table;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Formulas;
import peristyle.model.exchange.sheet.PlainText;
import peristyle.model.exchange.sheet.WholeFile;

/**
 * Writes rows as CSV (RFC 4180): exactly the columns and lines that are shown, plain numbers, units in the header,
 * constants by their names: the same in every language.
 */
final class TableCsv {

    private static final String LINE_END = "\r\n";

    private TableCsv() {}

    static <T> int write(List<PlanColumn<T>> shown, List<T> rows, Path file) {
        List<PlanColumn<T>> columns =
                shown.stream().flatMap(column -> column.inFiles().stream()).toList();
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            StringJoiner header = new StringJoiner(",");
            columns.forEach(column -> header.add(header(column)));
            writer.write(header + LINE_END);
            for (T row : rows) {
                StringJoiner cells = new StringJoiner(",");
                columns.forEach(column -> cells.add(cell(column.value().apply(row))));
                writer.write(cells + LINE_END);
            }
            writer.flush();
        });
        return rows.size();
    }

    private static String header(PlanColumn<?> column) {
        String name = column.id().replace('-', '_');
        return switch (column.kind()) {
            case SIZE -> name + "_mib";
            case SHARE -> name + "_share";
            case TEXT, WHOLE, DECIMAL, MONEY, DAY, MONTH -> name;
        };
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(Formulas.neutralised(text));
            case Double number -> Double.isFinite(number) ? PlainText.of((double) number) : "";
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
