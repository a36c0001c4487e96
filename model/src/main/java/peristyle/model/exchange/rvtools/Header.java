package peristyle.model.exchange.rvtools;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.workbook.SheetRow;

/** Which column of a table stands where. Never by position: attributes and tags are inserted anywhere. */
final class Header {

    private final Map<RvtoolsColumn, Integer> places;

    private Header(Map<RvtoolsColumn, Integer> places) {
        this.places = places;
    }

    /** Finds the known columns in this row; where a title stands twice, the first counts. */
    static Header of(Tab tab, SheetRow row) {
        Map<String, Integer> byTitle = new HashMap<>();
        for (int column = 0; column < row.width(); column++) {
            String title = row.value(column);
            if (title != null) {
                byTitle.putIfAbsent(key(title), column);
            }
        }
        Map<RvtoolsColumn, Integer> places = new EnumMap<>(RvtoolsColumn.class);
        for (RvtoolsColumn column : of(tab)) {
            Integer place = place(column, byTitle);
            if (place != null) {
                places.put(column, place);
            }
        }
        return new Header(places);
    }

    private static @Nullable Integer place(RvtoolsColumn column, Map<String, Integer> byTitle) {
        for (String title : column.titles()) {
            Integer place = byTitle.get(key(title));
            if (place == null) {
                place = byTitle.get(key(column.tab().title() + title));
            }
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static String key(String title) {
        StringBuilder key = new StringBuilder(title.length());
        title.toLowerCase(Locale.ROOT)
                .chars()
                .filter(each -> Character.isLetterOrDigit(each) || each == '#' || each == '%')
                .forEach(each -> key.append((char) each));
        return key.length() > 2 && key.charAt(key.length() - 2) == 'm' && key.charAt(key.length() - 1) == 'b'
                ? key.insert(key.length() - 1, 'i').toString()
                : key.toString();
    }

    private static List<RvtoolsColumn> of(Tab tab) {
        return Arrays.stream(RvtoolsColumn.values())
                .filter(each -> each.tab() == tab)
                .toList();
    }

    /** Where a column stands, from 0; -1 where the table does not have it. */
    int place(RvtoolsColumn column) {
        return places.getOrDefault(column, -1);
    }

    /** Whether the table has this column. */
    boolean has(RvtoolsColumn column) {
        return places.containsKey(column);
    }

    /** Titles of the columns of this table that are not there. */
    List<String> missing(Tab tab) {
        return of(tab).stream()
                .filter(each -> !has(each))
                .map(RvtoolsColumn::title)
                .toList();
    }
}
