package peristyle.views.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What becomes of the order of lines when others take their place. */
final class LineOrder {

    private LineOrder() {}

    /** Whether these are the very same objects in the same order: then nothing has to be drawn or selected anew. */
    @SuppressWarnings("ReferenceEquality") // an object is replaced whenever anything about it changes
    static <T> boolean same(List<Line<T>> a, List<Line<T>> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int each = 0; each < a.size(); each++) {
            if (a.get(each).object() != b.get(each).object()) {
                return false;
            }
        }
        return true;
    }

    /** The next lines, those that were there before in the order in which they stood, what is new after them. */
    static <T> List<Line<T>> kept(List<Line<T>> before, List<Line<T>> next, Function<T, Object> key) {
        Map<Object, Line<T>> byKey = new LinkedHashMap<>();
        next.forEach(line -> byKey.put(key.apply(line.object()), line));
        List<Line<T>> lines = new ArrayList<>(next.size());
        for (Line<T> line : before) {
            Line<T> same = byKey.remove(key.apply(line.object()));
            if (same != null) {
                lines.add(same);
            }
        }
        lines.addAll(byKey.values());
        return lines;
    }
}
