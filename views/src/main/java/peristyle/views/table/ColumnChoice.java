package peristyle.views.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.views.console.Settings;

/** Which columns are shown, how wide and in which order, and what is sorted by: remembered. */
final class ColumnChoice {

    private final String key;
    private final Settings settings;

    ColumnChoice(String sheet, Settings settings) {
        this.key = "table." + sheet + ".columns";
        this.settings = settings;
    }

    /** How wide a column is before anybody chooses. */
    static double width(Column<?> column, String title) {
        return Math.max(ColumnWish.ofTitle(title, true), usual(column));
    }

    /** How wide columns of this sort usually are. */
    static double usual(Column<?> column) {
        return switch (column.type()) {
            case TEXT -> column.id().endsWith("name") ? 180 : 140;
            case INTEGER, DECIMAL -> 84;
            case FLAG -> 80;
            case INSTANT -> 150;
            case DURATION -> 110;
            case CHOICE -> 130;
        };
    }

    /** Whether the operator has seen this table before: then its columns are as they were left. */
    boolean isRemembered() {
        return settings.get(key) != null;
    }

    /** Whether the operator has made columns wider or narrower: then they are as wide as they were left. */
    boolean areWidthsRemembered() {
        @Nullable String remembered = settings.get(key);
        return remembered != null && remembered.matches("(?s).*:\\d+:.*");
    }

    /** Brings the columns into the remembered state. What is not remembered comes last, as declared. */
    <S> void apply(TableView<S> table) {
        @Nullable String remembered = settings.get(key);
        if (remembered == null) {
            return;
        }
        List<TableColumn<S, ?>> rest = new ArrayList<>(table.getColumns());
        List<TableColumn<S, ?>> ordered = new ArrayList<>();
        for (String each : remembered.split(",", -1)) {
            String[] parts = each.split(":", -1);
            if (parts.length == 4) {
                rest.stream()
                        .filter(column -> column.getId().equals(parts[0]))
                        .findFirst()
                        .ifPresent(column -> {
                            rest.remove(column);
                            ordered.add(column);
                            column.setPrefWidth(width(parts[1], column.getPrefWidth()));
                            column.setVisible(parts[2].equals("+"));
                            sort(table, column, parts[3]);
                        });
            }
        }
        ordered.addAll(rest);
        table.getColumns().setAll(ordered);
    }

    private static double width(String text, double otherwise) {
        return text.matches("\\d{2,4}") ? Integer.parseInt(text) : otherwise;
    }

    private static <S> void sort(TableView<S> table, TableColumn<S, ?> column, String direction) {
        if (!direction.isEmpty()) {
            column.setSortType(
                    direction.equals("v") ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            table.getSortOrder().add(column);
        }
    }

    /** How the columns are arranged, their widths left aside. */
    <S> String arrangement(TableView<S> table) {
        return state(table).replaceAll(":\\d+:", "::");
    }

    /**
     * Remembers the columns as they are.
     *
     * @param widths whether how wide they are is remembered, too: what was fitted to words does not suit another language
     */
    <S> void remember(TableView<S> table, boolean widths) {
        settings.put(key, widths ? state(table) : arrangement(table));
    }

    private static <S> String state(TableView<S> table) {
        List<String> all = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            boolean sorted = table.getSortOrder().contains(column);
            String direction = !sorted ? "" : column.getSortType() == TableColumn.SortType.DESCENDING ? "v" : "^";
            all.add(String.format(
                    Locale.ROOT,
                    "%s:%d:%s:%s",
                    column.getId(),
                    Math.round(column.getWidth()),
                    column.isVisible() ? "+" : "-",
                    direction));
        }
        return String.join(",", all);
    }
}
