package peristyle.model.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;

/**
 * One column of a sheet.
 *
 * @param id its name in files and queries, lower case with the unit at its end: {@code memory_gib}; its title on screens is
 *     {@code column.<id>}, one sentence about it {@code column.<id>.help} where it needs one
 * @param type what it holds
 * @param live whether its value moves with the measurements, without a change of the estate
 * @param shown whether a screen shows it before the operator chooses
 * @param value the cell of an object; null is unknown
 * @param choices constants that a {@link ColumnType#CHOICE} may hold, in their order; empty for other types
 */
public record Column<T>(String id, ColumnType type, boolean live, boolean shown, Cell<T> value, List<Enum<?>> choices) {

    public Column {
        choices = List.copyOf(choices);
    }

    /** A column that does not say which constants it may hold. */
    public Column(String id, ColumnType type, boolean live, boolean shown, Cell<T> value) {
        this(id, type, live, shown, value, List.of());
    }

    /** Computes a cell. */
    @FunctionalInterface
    public interface Cell<T> {

        /**
         * The value of one object.
         *
         * @param place the object's place in its roster
         */
        @Nullable
        Object of(Snapshot snapshot, int place, T object);
    }
}
