package peristyle.views.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Roster;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;

/**
 * Which lines a table has, and in which order: asked on the JavaFX thread, computed off it.
 *
 * @param filter what the operator typed
 * @param where what the screen leaves out itself
 */
record Arrangement<T extends EstateObject>(
        Sheet<T> sheet,
        Snapshot snapshot,
        Scope scope,
        Predicate<T> where,
        String filter,
        List<Column<T>> searched,
        List<SortKey> order,
        CellText cells) {

    /** What came out: the lines, and how many there would be without the filter. */
    record Result<T>(List<Line<T>> lines, int all) {}

    Result<T> compute() {
        Roster<T> roster = snapshot.estate().roster(sheet.kind());
        List<Line<T>> kept = new ArrayList<>(roster.size());
        int all = 0;
        String sought = filter.strip().toLowerCase(Locale.ROOT);
        for (int place = 0; place < roster.places(); place++) {
            T object = roster.at(place);
            if (object != null && where.test(object) && scope.holds(snapshot.estate(), object)) {
                all++;
                if (sought.isEmpty() || matches(place, object, sought)) {
                    kept.add(new Line<>(place, object));
                }
            }
        }
        return new Result<>(sorted(kept), all);
    }

    private boolean matches(int place, T object, String sought) {
        for (Column<T> column : searched) {
            @Nullable Object value = column.value().of(snapshot, place, object);
            if (value != null
                    && cells.of(value, column.id()).toLowerCase(Locale.ROOT).contains(sought)) {
                return true;
            }
        }
        return false;
    }

    private List<Line<T>> sorted(List<Line<T>> lines) {
        @Nullable Comparator<Keyed<T>> comparator = null;
        List<Column<T>> columns = new ArrayList<>();
        for (SortKey key : order) {
            for (Column<T> column : sheet.columns()) {
                if (column.id().equals(key.column())) {
                    int index = columns.size();
                    columns.add(column);
                    Comparator<Keyed<T>> next =
                            (a, b) -> CellOrder.compare(a.keys[index], b.keys[index], key.descending());
                    comparator = comparator == null ? next : comparator.thenComparing(next);
                }
            }
        }
        if (comparator == null) {
            return lines;
        }
        List<Keyed<T>> keyed = new ArrayList<>(lines.size());
        for (Line<T> line : lines) {
            @Nullable Object[] keys = new Object[columns.size()];
            for (int each = 0; each < keys.length; each++) {
                keys[each] = columns.get(each).value().of(snapshot, line.place(), line.object());
            }
            keyed.add(new Keyed<>(line, keys));
        }
        keyed.sort(comparator);
        return keyed.stream().map(each -> each.line).toList();
    }

    private static final class Keyed<T> {

        private final Line<T> line;
        private final @Nullable Object[] keys;

        Keyed(Line<T> line, @Nullable Object[] keys) {
            this.line = line;
            this.keys = keys;
        }
    }
}
