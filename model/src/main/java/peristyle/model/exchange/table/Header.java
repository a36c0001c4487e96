package peristyle.model.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.workbook.SheetRow;

/** Which column of a table stands where. Never by position: attributes and tags are inserted anywhere. */
final class Header {

    /** More of them than anybody adds. */
    private static final int MOST_OTHERS = 500;

    private final int[] places;
    private final List<? extends TableColumn> columns;
    private final List<OtherColumn> others;
    private final List<OtherColumn> repeated;

    private Header(
            int[] places, List<? extends TableColumn> columns, List<OtherColumn> others, List<OtherColumn> repeated) {
        this.places = places;
        this.columns = columns;
        this.others = others;
        this.repeated = repeated;
    }

    /** Finds these columns of one table in this row; where a title stands twice, the first counts. */
    static Header of(List<? extends TableColumn> columns, SheetRow row) {
        Map<String, Integer> byTitle = new HashMap<>();
        List<OtherColumn> named = new ArrayList<>();
        List<OtherColumn> repeated = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            String title = row.value(column);
            if (title != null) {
                OtherColumn each = new OtherColumn(title.strip(), key(title), column);
                (byTitle.putIfAbsent(each.key(), column) == null ? named : repeated).add(each);
            }
        }
        int[] places = new int
                [1 + columns.stream().mapToInt(TableColumn::ordinal).max().orElse(0)];
        Arrays.fill(places, -1);
        Set<Integer> taken = new HashSet<>();
        for (TableColumn column : columns) {
            Integer place = place(column, byTitle);
            if (place != null) {
                places[column.ordinal()] = place;
                taken.add(place);
            }
        }
        List<OtherColumn> others = named.stream()
                .filter(each -> !taken.contains(each.place()) && !each.key().isEmpty())
                .limit(MOST_OTHERS)
                .toList();
        return new Header(
                places,
                columns,
                others,
                repeated.stream().filter(each -> !each.key().isEmpty()).toList());
    }

    private static @Nullable Integer place(TableColumn column, Map<String, Integer> byTitle) {
        for (String title : column.titles()) {
            Integer place = byTitle.get(key(title));
            if (place == null) {
                place = byTitle.get(key(column.table() + title));
            }
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    static String key(String title) {
        StringBuilder key = new StringBuilder(title.length());
        title.toLowerCase(Locale.ROOT)
                .chars()
                .filter(each -> Character.isLetterOrDigit(each) || each == '#' || each == '%')
                .forEach(each -> key.append((char) each));
        return key.length() > 2 && key.charAt(key.length() - 2) == 'm' && key.charAt(key.length() - 1) == 'b'
                ? key.insert(key.length() - 1, 'i').toString()
                : key.toString();
    }

    /** Where a column stands, from 0; -1 where the table does not have it. */
    int place(TableColumn column) {
        return column.ordinal() < places.length ? places[column.ordinal()] : -1;
    }

    /** Whether the table has this column. */
    boolean has(TableColumn column) {
        return place(column) >= 0;
    }

    /** Titled columns that are none of the known ones. */
    List<OtherColumn> others() {
        return others;
    }

    /** Columns whose title stood before. */
    List<OtherColumn> repeated() {
        return repeated;
    }

    /** Titles of the known columns of this table that are not there. */
    List<String> missing() {
        return columns.stream()
                .filter(each -> !has(each))
                .map(TableColumn::title)
                .toList();
    }
}
