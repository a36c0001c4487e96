package peristyle.model.exchange.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;

/** Writes the cells of one column. What it finds for the objects that rows refer to is kept. Used by one thread, for one snapshot. */
final class CsvColumn<T> {

    private static final int KEPT = 512;

    private final ColumnType type;
    private final Column.Cell<T> cells;
    private final @Nullable Reference<T> reference;
    private final boolean raw;
    private final InstantText instants = new InstantText();
    private final @Nullable String[] keys = new String[KEPT];
    private final @Nullable String[] texts = new String[KEPT];

    CsvColumn(Column<T> column, boolean raw) {
        this.type = column.type();
        this.cells = column.value();
        this.reference = cells instanceof Reference<T> known ? known : null;
        this.raw = raw;
    }

    /** Puts the texts of these rows into one column of the cells. */
    void fill(Snapshot snapshot, List<T> rows, int[] places, @Nullable String[][] into, int column) {
        if (reference != null) {
            fillReferred(snapshot, rows, into, column, reference);
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            into[row][column] = text(cells.of(snapshot, places[row], rows.get(row)));
        }
    }

    private void fillReferred(
            Snapshot snapshot, List<T> rows, @Nullable String[][] into, int column, Reference<T> known) {
        for (int row = 0; row < rows.size(); row++) {
            ObjectId id = known.to().apply(snapshot, rows.get(row));
            into[row][column] = id == null ? null : referred(snapshot, id, known);
        }
    }

    private @Nullable String referred(Snapshot snapshot, ObjectId id, Reference<T> known) {
        String key = id.value(); // the column is about one kind: the text alone tells them apart
        int slot = slot(key);
        if (!key.equals(keys[slot])) {
            texts[slot] = text(known.what().apply(snapshot, id));
            keys[slot] = key;
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
            case INTEGER -> PlainText.of((long) (Long) value);
            case FLAG -> value.toString();
            case CHOICE -> ((Enum<?>) value).name();
            case DECIMAL -> PlainText.of((Double) value);
            case INSTANT -> instants.of((Instant) value);
            case DURATION -> PlainText.of((Duration) value);
        };
    }

    private static int slot(String key) {
        return ((key.hashCode() * 0x9E3779B9) >>> 16) & (KEPT - 1);
    }
}
