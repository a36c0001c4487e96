package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Snapshot;

/** A sheet in the making: {@link #hidden} and {@link #moving} speak of the column before them. */
final class SheetDraft<T extends EstateObject> {

    private final String id;
    private final ObjectKind kind;
    private final List<Column<T>> columns = new ArrayList<>();

    private SheetDraft(String id, ObjectKind kind) {
        this.id = id;
        this.kind = kind;
    }

    static <T extends EstateObject> SheetDraft<T> of(String id, ObjectKind kind) {
        return new SheetDraft<>(id, kind);
    }

    SheetDraft<T> text(String column, Column.Cell<T> value) {
        return add(column, ColumnType.TEXT, value);
    }

    /** Text that only depends on which object the row refers to. */
    SheetDraft<T> about(
            String column,
            BiFunction<Snapshot, T, @Nullable ObjectId> to,
            BiFunction<Snapshot, ObjectId, @Nullable Object> what) {
        return add(column, ColumnType.TEXT, new Reference<>(to, what));
    }

    /** The name of the object that the row refers to. */
    SheetDraft<T> nameOf(String column, Function<T, @Nullable ObjectId> to) {
        return about(
                column,
                (snapshot, row) -> to.apply(row),
                (snapshot, id) -> snapshot.estate().nameOf(id));
    }

    SheetDraft<T> integer(String column, Column.Cell<T> value) {
        return add(column, ColumnType.INTEGER, value);
    }

    SheetDraft<T> decimal(String column, Column.Cell<T> value) {
        return add(column, ColumnType.DECIMAL, value);
    }

    SheetDraft<T> flag(String column, Column.Cell<T> value) {
        return add(column, ColumnType.FLAG, value);
    }

    SheetDraft<T> instant(String column, Column.Cell<T> value) {
        return add(column, ColumnType.INSTANT, value);
    }

    SheetDraft<T> duration(String column, Column.Cell<T> value) {
        return add(column, ColumnType.DURATION, value);
    }

    SheetDraft<T> choice(String column, Class<? extends Enum<?>> constants, Column.Cell<T> value) {
        columns.add(new Column<>(column, ColumnType.CHOICE, false, true, value, List.of(constants.getEnumConstants())));
        return this;
    }

    /** It moves with the measurements. */
    SheetDraft<T> moving() {
        Column<T> last = columns.removeLast();
        columns.add(new Column<>(last.id(), last.type(), true, last.shown(), last.value(), last.choices()));
        return this;
    }

    /** It stays out of sight until the operator chooses it. */
    SheetDraft<T> hidden() {
        Column<T> last = columns.removeLast();
        columns.add(new Column<>(last.id(), last.type(), last.live(), false, last.value(), last.choices()));
        return this;
    }

    Sheet<T> sheet() {
        return new Sheet<>(id, kind, columns);
    }

    private SheetDraft<T> add(String column, ColumnType type, Column.Cell<T> value) {
        columns.add(new Column<>(column, type, false, true, value));
        return this;
    }
}
