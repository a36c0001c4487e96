package peristyle.model.exchange.sheet;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;

/** Writes the cells of one column. Cells repeat: the last texts are kept. Used by one thread. */
final class CsvColumn<T> {

    private static final int KEPT = 256;

    private final Column<T> column;
    private final boolean raw;
    private final @Nullable Object[] values = new Object[KEPT];
    private final String[] texts = new String[KEPT];

    CsvColumn(Column<T> column, boolean raw) {
        this.column = column;
        this.raw = raw;
    }

    @Nullable
    String cell(Snapshot snapshot, int place, T row) {
        return text(column.value().of(snapshot, place, row));
    }

    /** The text of a cell; null where it is unknown. */
    @Nullable
    String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> raw ? text : Formulas.neutralised(text);
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag ? "true" : "false";
            default -> kept(value);
        };
    }

    private String kept(Object value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (KEPT - 1);
        if (value.equals(values[slot])) {
            return texts[slot];
        }
        String text = plain(value);
        values[slot] = value;
        texts[slot] = text;
        return text;
    }

    private static String plain(Object value) {
        return switch (value) {
            case Instant instant -> PlainText.of(instant);
            case Duration duration -> PlainText.of(duration);
            case Double number -> PlainText.of(number);
            default -> value.toString();
        };
    }
}
