package peristyle.views.table;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.operation.Snapshot;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** How a cell reads. */
final class CellText {

    private static final String BYTES = "_bytes";

    private final Texts texts;

    CellText(Texts texts) {
        this.texts = texts;
    }

    /** Whether nothing in the cell means that there is nothing, as the rules were asked: it is not unknown then. */
    static boolean none(@Nullable Object value, String columnId, @Nullable Snapshot snapshot) {
        return value == null
                && columnId.equals("worst_finding")
                && snapshot != null
                && !snapshot.findings().at().equals(Instant.EPOCH);
    }

    /** The cell in words and figures, a dash where it is unknown. */
    String of(@Nullable Object value, String columnId, @Nullable Snapshot snapshot) {
        return none(value, columnId, snapshot) ? texts.get("detail.no-findings") : of(value, columnId);
    }

    private String of(@Nullable Object value, String columnId) {
        return switch (value) {
            case null -> Formats.UNKNOWN;
            case Long number ->
                columnId.endsWith(BYTES)
                        ? texts.formats().bytes(number)
                        : texts.formats().integer(number);
            case Double number ->
                progress(columnId)
                        ? texts.formats().progress(number / 100)
                        : texts.formats().decimal(number, digits(columnId));
            case Boolean flag -> texts.get(flag ? "table.yes" : "table.no");
            case Instant instant -> texts.formats().moment(instant);
            case Duration duration -> texts.formats().duration(duration);
            case Enum<?> constant -> texts.of(constant);
            default -> value.toString();
        };
    }

    /** Whether the column says how far something is, with a bar beside it. */
    static boolean progress(String columnId) {
        return columnId.equals("progress_percent");
    }

    /** Whether the column holds figures that are read from the right. */
    static boolean right(Column<?> column) {
        return !progress(column.id()) && figures(column.type());
    }

    private static boolean figures(ColumnType type) {
        return switch (type) {
            case INTEGER, DECIMAL, DURATION -> true;
            case TEXT, FLAG, INSTANT, CHOICE -> false;
        };
    }

    private static int digits(String columnId) {
        return columnId.endsWith("_ratio") || columnId.endsWith("_ms") || columnId.endsWith("_ghz") ? 2 : 1;
    }
}
