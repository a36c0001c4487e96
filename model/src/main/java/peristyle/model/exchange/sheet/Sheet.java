package peristyle.model.exchange.sheet;

import java.util.List;
import java.util.Optional;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Roster;
import peristyle.model.operation.Snapshot;

/**
 * A table of objects of one kind: its columns and its rows.
 *
 * @param id names it in texts, files and settings: {@code replicas}
 * @param kind what a row is
 * @param columns in the order in which files have them
 */
public record Sheet<T extends EstateObject>(String id, ObjectKind kind, List<Column<T>> columns) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    /** What the rows are about in this snapshot, by place. */
    public Roster<T> rows(Snapshot snapshot) {
        return snapshot.estate().roster(kind);
    }

    /** The column with this id. */
    public Optional<Column<T>> column(String columnId) {
        return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
    }
}
