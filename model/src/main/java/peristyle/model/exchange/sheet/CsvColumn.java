package peristyle.model.exchange.sheet;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;

/** Writes the cells of one column. Cells repeat: the last texts are kept. Used by one thread, for one snapshot. */
final class CsvColumn<T> {

    private static final int KEPT = 512;

    private final ColumnType type;
    private final Column.Cell<T> cells;
    private final @Nullable Reference<T> reference;
    private final boolean raw;
    private final InstantText instants = new InstantText();
    private final @Nullable Object[] keys = new Object[KEPT];
    private final @Nullable String[] texts = new String[KEPT];

    CsvColumn(Column<T> column, boolean raw) {
        this.type = column.type();
        this.cells = column.value();
        this.reference = cells instanceof Reference<T> known ? known : null;
        this.raw = raw;
    }

    @Nullable
    String cell(Snapshot snapshot, int place, T row) {
        if (reference == null) {
            return text(cells.of(snapshot, place, row));
        }
        ObjectId id = reference.to().apply(snapshot, row);
        return id == null ? null : referred(snapshot, id, reference);
    }

    private @Nullable String referred(Snapshot snapshot, ObjectId id, Reference<T> known) {
        int slot = slot(id);
        if (!id.equals(keys[slot])) {
            texts[slot] = text(known.what().apply(snapshot, id));
            keys[slot] = id;
        }
        return texts[slot];
    }

    /** The text of a cell; null where it is unknown. */
    private @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> raw ? (String) value : Formulas.neutralised((String) value);
            case INTEGER, FLAG -> value.toString();
            case CHOICE -> ((Enum<?>) value).name();
            case DECIMAL, INSTANT, DURATION -> kept(value);
        };
    }

    private @Nullable String kept(Object value) {
        int slot = slot(value);
        if (!value.equals(keys[slot])) {
            texts[slot] = plain(value);
            keys[slot] = value;
        }
        return texts[slot];
    }

    private String plain(Object value) {
        return switch (value) {
            case Instant instant -> instants.of(instant);
            case Duration duration -> PlainText.of(duration);
            default -> PlainText.of((Double) value);
        };
    }

    private static int slot(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash >>> 16) & (KEPT - 1);
    }
}
