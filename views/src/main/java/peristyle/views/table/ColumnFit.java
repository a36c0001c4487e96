package peristyle.views.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;

/**
 * Makes columns as wide as what stands in them: names are not cut off. Where the table is too narrow for all, columns give
 * up what they do not need; where there is room left, it goes to those whose words are long. Whoever drags the border of a
 * column has the last word.
 */
final class ColumnFit<T> {

    private static final int LINES_LOOKED_AT = 200;
    private static final double PADDING = 22;
    private static final double ICON = 24;
    private static final double WIDEST = 340;
    private static final double NARROWEST = 200;
    private static final double SCROLL_BAR = 16;
    private static final double BORDER = 3;

    /** The titles, and the other scroll bar. */
    private static final double HEADER_LINES = 2;

    private final Listing<T> sheet;
    private final TableViewModel<T> model;
    private final CellText cells;
    private final Map<String, Double> given = new HashMap<>();
    private final Map<String, Double> longest = new HashMap<>();

    /** A column; how narrow it may be where its words are long; what it needs, would like, and what its longest words fill. */
    private record Wish<T>(TableColumn<Line<T>, ?> column, double narrow, double least, double usual, double most) {}

    ColumnFit(Listing<T> sheet, TableViewModel<T> model, CellText cells) {
        this.sheet = sheet;
        this.model = model;
        this.cells = cells;
    }

    /** Fits the columns to their words and to the width of the table, unless there is nothing to fit them to. */
    void fit(TableView<Line<T>> table) {
        double room = table.getWidth() - beside(table);
        if (model.lines().isEmpty() || room <= 0 || !untouched(table)) {
            return;
        }
        List<Wish<T>> wishes = wishes(table);
        double narrow = sum(wishes, Wish::narrow);
        double least = sum(wishes, Wish::least);
        double usual = sum(wishes, Wish::usual);
        double most = sum(wishes, Wish::most);
        for (Wish<T> wish : wishes) {
            // Words are cut only where that makes all columns fit; else the table is scrolled sideways anyway.
            double width = usual <= room
                    ? between(wish.usual(), wish.most(), part(usual, most, room))
                    : least <= room || narrow > room
                            ? between(wish.least(), wish.usual(), part(least, usual, room))
                            : between(wish.narrow(), wish.least(), part(narrow, least, room));
            given.put(wish.column().getId(), width);
            if (wish.column().getPrefWidth() != width) {
                wish.column().setPrefWidth(width);
            }
        }
    }

    /** The border, and the scroll bar where there are more lines than fit. */
    private double beside(TableView<?> table) {
        double lines = (model.lines().size() + HEADER_LINES) * table.getFixedCellSize();
        return lines > table.getHeight() ? SCROLL_BAR : BORDER;
    }

    private static <T> double sum(List<Wish<T>> wishes, ToDoubleFunction<Wish<T>> what) {
        return wishes.stream().mapToDouble(what).sum();
    }

    /** How far the room reaches from one sum to another, 0 to 1. */
    private static double part(double from, double to, double room) {
        return to > from ? Math.clamp((room - from) / (to - from), 0, 1) : 0;
    }

    private static double between(double from, double to, double part) {
        return Math.floor(from + part * (to - from));
    }

    /** Whether all columns are as wide as they were made here. */
    boolean untouched(TableView<Line<T>> table) {
        for (TableColumn<Line<T>, ?> column : table.getVisibleLeafColumns()) {
            Double width = given.get(column.getId());
            if (width != null && Math.abs(column.getWidth() - width) > 1) {
                return false;
            }
        }
        return true;
    }

    private List<Wish<T>> wishes(TableView<Line<T>> table) {
        List<Line<T>> lines =
                model.lines().subList(0, Math.min(LINES_LOOKED_AT, model.lines().size()));
        List<Wish<T>> wishes = new ArrayList<>();
        for (TableColumn<Line<T>, ?> shown : table.getVisibleLeafColumns()) {
            @Nullable Column<T> column = sheet.column(shown.getId()).orElse(null);
            if (column != null) {
                double words = words(column, lines);
                boolean sorted = table.getSortOrder().contains(shown);
                double title = ColumnChoice.titleWidth(shown.getText(), sorted);
                double least = Math.max(title, Math.min(WIDEST, words));
                double narrow = column.type() == ColumnType.TEXT ? Math.max(title, Math.min(NARROWEST, words)) : least;
                double usual = Math.max(least, ColumnChoice.width(column, shown.getText()));
                wishes.add(new Wish<>(shown, narrow, least, usual, Math.max(usual, words)));
            }
        }
        return wishes;
    }

    /** Never less than before: columns do not jump while lines come and go. */
    private double words(Column<T> column, List<Line<T>> lines) {
        String text = "";
        for (Line<T> line : lines) {
            String each = cells.of(model.cell(column, line), column.id(), model.snapshot());
            text = each.length() > text.length() ? each : text;
        }
        Text measured = new Text(text);
        measured.setFont(Font.getDefault());
        double icon = column.type() == ColumnType.CHOICE ? ICON : 0;
        return longest.merge(column.id(), Math.ceil(measured.getLayoutBounds().getWidth()) + PADDING + icon, Math::max);
    }
}
