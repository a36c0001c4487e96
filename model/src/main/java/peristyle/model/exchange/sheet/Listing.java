package peristyle.model.exchange.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Rows;
import peristyle.model.operation.Snapshot;

/** A table: its columns and its rows. What is true of all tables, whatever their rows are. */
public interface Listing<T> {

    /** Names it in texts, files and settings: {@code replicas}. */
    String id();

    /** In the order in which files have them. */
    List<Column<T>> columns();

    /** The rows in this snapshot, by place. */
    Rows<T> rows(Snapshot snapshot);

    /** What the rows of this snapshot were taken from: as long as it is the same object, they and their words are the same. */
    Object version(Snapshot snapshot);

    /** What tells a row from all others for as long as it exists. */
    Object key(T row);

    /** What the row is about; null where that is gone, or where it never was part of the estate. */
    @Nullable
    EstateObject about(Snapshot snapshot, T row);

    /** What a row is found by, too, though no column shows it: several words, where a cell holds one. */
    default List<String> foundBy(T row) {
        return List.of();
    }

    /**
     * What stands for a column in files, which are the same in every language: where its cells are sentences or words of the
     * reader's language, columns of codes, named as {@code inventory export} names them. Else the column itself.
     */
    default List<Column<T>> inFiles(Column<T> column) {
        return List.of(column);
    }

    /** The column with this id. */
    default Optional<Column<T>> column(String columnId) {
        return columns().stream().filter(column -> column.id().equals(columnId)).findFirst();
    }
}
