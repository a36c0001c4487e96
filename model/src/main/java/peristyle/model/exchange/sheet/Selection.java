package peristyle.model.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Rows;
import peristyle.model.operation.Snapshot;

/**
 * What is taken of a sheet.
 *
 * @param columns which, in this order
 * @param where which rows
 * @param order in which order
 */
public record Selection<T>(Listing<T> sheet, List<Column<T>> columns, Query<T> where, RowOrder<T> order) {

    public Selection {
        columns = List.copyOf(columns);
    }

    /** The whole sheet. */
    public static <T> Selection<T> all(Listing<T> sheet) {
        return new Selection<>(sheet, sheet.columns(), Query.everything(), RowOrder.none());
    }

    /**
     * As written on a command line; null means all columns, all rows, the order of the places.
     *
     * @param columns {@code vm_name,age_s}
     * @param where see {@link Query}
     * @param order {@code severity,-age_s}
     * @throws peristyle.model.problem.ProblemException {@code export.unknown-column} or {@code query.*}
     */
    public static <T> Selection<T> parse(
            Listing<T> sheet, @Nullable String columns, @Nullable String where, @Nullable String order) {
        return new Selection<>(
                sheet,
                columns == null ? sheet.columns() : ColumnNames.list(sheet, columns),
                where == null ? Query.everything() : Query.parse(sheet, where),
                order == null ? RowOrder.none() : RowOrder.parse(sheet, order));
    }

    /** Places of the rows that are taken, in their order. */
    public int[] places(Snapshot snapshot) {
        Rows<T> rows = sheet.rows(snapshot);
        int[] places = where.places(snapshot, rows);
        order.sort(snapshot, rows, places);
        return places;
    }
}
