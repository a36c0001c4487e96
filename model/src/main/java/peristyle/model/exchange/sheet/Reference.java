package peristyle.model.exchange.sheet;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;

/**
 * A cell that only depends on which object the row refers to: many rows refer to few, so that a writer may keep what it
 * has found for each.
 *
 * @param to the object that the row refers to, null where to none
 * @param what the cell of all rows that refer to it
 */
record Reference<T>(
        BiFunction<Snapshot, T, @Nullable ObjectId> to, BiFunction<Snapshot, ObjectId, @Nullable Object> what)
        implements Column.Cell<T> {

    @Override
    public @Nullable Object of(Snapshot snapshot, int place, T row) {
        ObjectId id = to.apply(snapshot, row);
        return id == null ? null : what.apply(snapshot, id);
    }
}
