package peristyle.views.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;

/** Makes the columns of a sheet as wide as what stands in them: names are not cut off where there is room for them. */
final class ColumnFit<T> {

    private static final int LINES_LOOKED_AT = 200;
    private static final double ICON = 24;
    /** The bar of a cell that says how far something is, with what lies around it. */
    private static final double BAR = 64;

    private static final double WIDEST = 340;
    private static final double NARROWEST = 200;

    private final TableViewModel<T> model;
    private final CellText cells;
    private final TableFit<Line<T>> fit;
    private final Map<String, Double> longest = new HashMap<>();

    ColumnFit(Listing<T> sheet, TableView<Line<T>> table, TableViewModel<T> model, CellText cells) {
        this.model = model;
        this.cells = cells;
        fit = new TableFit<>(shown -> sheet.column(shown.getId())
                .map(column -> wish(column, shown, table.getSortOrder().contains(shown))));
    }

    /** Fits the columns to their words and to the width of the table, unless there is nothing to fit them to. */
    void fit(TableView<Line<T>> table) {
        fit.fit(table);
    }

    /** Whether all columns are as wide as they were made here. */
    boolean untouched(TableView<Line<T>> table) {
        return fit.untouched(table);
    }

    private ColumnWish wish(Column<T> column, TableColumn<?, ?> shown, boolean sorted) {
        double words = words(column);
        double title = ColumnWish.ofTitle(shown.getText(), sorted);
        double least = Math.max(title, Math.min(WIDEST, words));
        double narrow = column.type() == ColumnType.TEXT ? Math.max(title, Math.min(NARROWEST, words)) : least;
        double usual = Math.max(least, ColumnChoice.width(column, shown.getText()));
        return new ColumnWish(narrow, least, usual, Math.max(usual, words));
    }

    /** Never less than before: columns do not jump while lines come and go. */
    private double words(Column<T> column) {
        List<Line<T>> lines =
                model.lines().subList(0, Math.min(LINES_LOOKED_AT, model.lines().size()));
        String text = "";
        for (Line<T> line : lines) {
            String each = cells.of(model.cell(column, line), column.id(), model.snapshot());
            text = each.length() > text.length() ? each : text;
        }
        double icon = CellText.progress(column.id()) ? BAR : column.type() == ColumnType.CHOICE ? ICON : 0;
        return longest.merge(column.id(), ColumnWish.ofWords(text) + icon, Math::max);
    }
}
