package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Rows;
import peristyle.model.operation.Snapshot;

/**
 * Which row comes first: by the first key, where that is even by the second, and so on; where all are even, by place.
 *
 * @param keys first key first; none keeps the order of the places
 */
public record RowOrder<T>(List<Key<T>> keys) {

    /**
     * One column that rows are sorted by.
     *
     * @param descending whether the largest comes first; unknown is last either way
     */
    public record Key<T>(Column<T> column, boolean descending) {}

    public RowOrder {
        keys = List.copyOf(keys);
    }

    /** The order of the places. */
    public static <T> RowOrder<T> none() {
        return new RowOrder<>(List.of());
    }

    /**
     * As written on a command line: {@code severity,-age_s}, with a minus before what comes largest first.
     *
     * @throws peristyle.model.problem.ProblemException {@code query.unknown-column} where the sheet has no such column
     */
    public static <T> RowOrder<T> parse(Listing<T> sheet, String text) {
        List<Key<T>> keys = new ArrayList<>();
        int at = 0;
        for (String part : text.split(",")) {
            String name = part.strip();
            boolean descending = name.startsWith("-");
            String id = descending ? name.substring(1) : name;
            if (!id.isEmpty()) {
                keys.add(new Key<>(ColumnNames.find(sheet, id, text, at + part.indexOf(id)), descending));
            }
            at += part.length() + 1;
        }
        return new RowOrder<>(keys);
    }

    /** Sorts places of this sheet's roster; each cell is computed once. */
    public void sort(Snapshot snapshot, Rows<T> rows, int[] places) {
        if (keys.isEmpty()) {
            return;
        }
        Keyed[] keyed = new Keyed[places.length];
        for (int each = 0; each < places.length; each++) {
            keyed[each] = new Keyed(places[each], cells(snapshot, rows, places[each]));
        }
        Arrays.sort(keyed, this::compare);
        for (int each = 0; each < places.length; each++) {
            places[each] = keyed[each].place;
        }
    }

    private @Nullable Object[] cells(Snapshot snapshot, Rows<T> rows, int place) {
        T row = rows.at(place);
        @Nullable Object[] cells = new Object[keys.size()];
        for (int each = 0; row != null && each < cells.length; each++) {
            cells[each] = keys.get(each).column().value().of(snapshot, place, row);
        }
        return cells;
    }

    private int compare(Keyed a, Keyed b) {
        for (int each = 0; each < a.cells.length; each++) {
            int order = CellOrder.compare(
                    a.cells[each], b.cells[each], keys.get(each).descending());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.place, b.place);
    }

    private static final class Keyed {

        private final int place;
        private final @Nullable Object[] cells;

        Keyed(int place, @Nullable Object[] cells) {
            this.place = place;
            this.cells = cells;
        }
    }
}
