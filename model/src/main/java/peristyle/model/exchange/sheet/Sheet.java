package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;

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
}
