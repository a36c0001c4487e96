package peristyle.views.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Rows;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.exchange.sheet.Query;
import peristyle.model.exchange.sheet.RowOrder;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;

/**
 * Which lines a table has, and in which order: asked on the JavaFX thread, computed off it.
 *
 * @param where what the screen leaves out itself
 * @param query what the operator leaves out
 */
record Arrangement<T>(
        Listing<T> sheet, Snapshot snapshot, Scope scope, Predicate<T> where, Query<T> query, RowOrder<T> order) {

    /** What came out: the lines, and how many there would be without the operator's query. */
    record Result<T>(List<Line<T>> lines, int all) {}

    Result<T> compute() {
        Rows<T> rows = sheet.rows(snapshot);
        int[] places = new int[rows.size()];
        int kept = 0;
        int all = 0;
        for (int place = 0; place < rows.places(); place++) {
            T row = rows.at(place);
            if (row != null && where.test(row) && inSight(row)) {
                all++;
                if (query.matches(snapshot, place, row)) {
                    places[kept++] = place;
                }
            }
        }
        int[] sorted = java.util.Arrays.copyOf(places, kept);
        order.sort(snapshot, rows, sorted);
        return new Result<>(lines(rows, sorted), all);
    }

    /** What is not, or no longer, in the estate cannot be placed: it stays in sight. */
    private boolean inSight(T row) {
        if (scope.all()) {
            return true;
        }
        EstateObject about = sheet.about(snapshot, row);
        return about == null || scope.holds(snapshot.estate(), about);
    }

    private static <T> List<Line<T>> lines(Rows<T> rows, int[] places) {
        List<Line<T>> lines = new ArrayList<>(places.length);
        for (int place : places) {
            T row = rows.at(place);
            if (row != null) {
                lines.add(new Line<>(place, row));
            }
        }
        return lines;
    }
}
