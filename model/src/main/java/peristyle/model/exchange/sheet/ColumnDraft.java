package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;

/**
 * Columns in the making: {@link #hidden} and {@link #moving} speak of the column before them.
 *
 * @param <T> what a row is
 * @param <D> what is being made of the columns
 */
abstract class ColumnDraft<T, D extends ColumnDraft<T, D>> {

    /** Ends the name of a column that says which object the column beside it names. */
    private static final String ID = "_id";

    private final List<Column<T>> columns = new ArrayList<>();

    abstract D self();

    final List<Column<T>> columns() {
        return List.copyOf(columns);
    }

    D text(String column, Column.Cell<T> value) {
        return add(column, ColumnType.TEXT, value);
    }

    /** The object to which a row refers: its id, out of sight, in {@code <column>_id}, and beside it its name. */
    D refers(String column, Function<T, @Nullable ObjectId> to) {
        return refers(column, (snapshot, row) -> to.apply(row), (snapshot, id) -> id);
    }

    /** The same for an object that the row knows only through others. */
    D refers(String column, BiFunction<Snapshot, T, @Nullable ObjectId> to) {
        return refers(column, to, (snapshot, id) -> id);
    }

    /** The same for an object that depends only on another to which the row refers: its zone, for example. */
    D refers(
            String column,
            BiFunction<Snapshot, T, @Nullable ObjectId> to,
            BiFunction<Snapshot, ObjectId, @Nullable ObjectId> which) {
        add(column + ID, ColumnType.TEXT, new Reference<>(to, (snapshot, id) -> {
            ObjectId found = which.apply(snapshot, id);
            return found == null ? null : found.value();
        }));
        hidden();
        return add(column, ColumnType.TEXT, new Reference<>(to, (snapshot, id) -> {
            ObjectId found = which.apply(snapshot, id);
            return found == null ? null : snapshot.estate().nameOf(found);
        }));
    }

    D integer(String column, Column.Cell<T> value) {
        return add(column, ColumnType.INTEGER, value);
    }

    D decimal(String column, Column.Cell<T> value) {
        return add(column, ColumnType.DECIMAL, value);
    }

    D flag(String column, Column.Cell<T> value) {
        return add(column, ColumnType.FLAG, value);
    }

    D instant(String column, Column.Cell<T> value) {
        return add(column, ColumnType.INSTANT, value);
    }

    D duration(String column, Column.Cell<T> value) {
        return add(column, ColumnType.DURATION, value);
    }

    D choice(String column, Class<? extends Enum<?>> constants, Column.Cell<T> value) {
        columns.add(new Column<>(column, ColumnType.CHOICE, false, true, value, List.of(constants.getEnumConstants())));
        return self();
    }

    /** It moves with the measurements. */
    D moving() {
        Column<T> last = columns.removeLast();
        columns.add(new Column<>(last.id(), last.type(), true, last.shown(), last.value(), last.choices()));
        return self();
    }

    /** It stays out of sight until the operator chooses it. */
    D hidden() {
        Column<T> last = columns.removeLast();
        columns.add(new Column<>(last.id(), last.type(), last.live(), false, last.value(), last.choices()));
        return self();
    }

    private D add(String column, ColumnType type, Column.Cell<T> value) {
        columns.add(new Column<>(column, type, false, true, value));
        return self();
    }
}
