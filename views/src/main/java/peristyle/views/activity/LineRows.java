package peristyle.views.activity;

import java.util.List;
import peristyle.model.estate.Rows;

/** Lines as rows, in their order. */
record LineRows<T>(List<T> lines) implements Rows<T> {

    LineRows {
        lines = List.copyOf(lines);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public int places() {
        return lines.size();
    }

    @Override
    public T at(int place) {
        return lines.get(place);
    }
}
