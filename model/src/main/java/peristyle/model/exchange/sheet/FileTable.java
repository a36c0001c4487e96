package peristyle.model.exchange.sheet;

import java.util.List;

/**
 * A table that only files have: its rows are no objects of the estate.
 *
 * @param id names its file: {@code findings}
 * @param columns in their order
 * @param lines its rows, in their order
 */
record FileTable<T>(String id, List<Column<T>> columns, List<T> lines) implements RowSource<T> {

    FileTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public int place(int index) {
        return index;
    }

    @Override
    public T row(int index) {
        return lines.get(index);
    }
}
