package peristyle.model.exchange.sheet;

import java.util.List;
import java.util.function.Function;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Roster;
import peristyle.model.operation.Snapshot;

/**
 * A table of objects of one kind: its columns and its rows.
 *
 * @param id names it in texts, files and settings: {@code replicas}
 * @param kind what a row is
 * @param columns in the order in which files have them
 * @param words what a row is found by, too, though no column shows it
 */
public record Sheet<T extends EstateObject>(
        String id, ObjectKind kind, List<Column<T>> columns, Function<T, List<String>> words) implements Listing<T> {

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** What the rows are about in this snapshot, by place. */
    @Override
    public Roster<T> rows(Snapshot snapshot) {
        return snapshot.estate().roster(kind);
    }

    /** Cells speak of other objects too: rows are as new as the estate. */
    @Override
    public Object version(Snapshot snapshot) {
        return snapshot.estate();
    }

    @Override
    public ObjectId key(T row) {
        return row.id();
    }

    @Override
    public EstateObject about(Snapshot snapshot, T row) {
        return row;
    }

    @Override
    public List<String> foundBy(T row) {
        return words.apply(row);
    }
}
