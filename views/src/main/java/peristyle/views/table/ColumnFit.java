package peristyle.views.table;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;

/** Makes columns as wide as what stands in them, the first time there is something: names are not cut off. */
final class ColumnFit<T> {

    private static final int LINES_LOOKED_AT = 200;
    private static final double PADDING = 22;
    private static final double ICON = 24;
    private static final double WIDEST = 340;

    private final Listing<T> sheet;
    private final TableViewModel<T> model;
    private final CellText cells;
    private boolean fitted;

    ColumnFit(Listing<T> sheet, TableViewModel<T> model, CellText cells) {
        this.sheet = sheet;
        this.model = model;
        this.cells = cells;
    }

    /** Widens each column to its longest text, but never makes one narrower, and does so once. */
    void fit(TableView<Line<T>> table) {
        if (fitted || model.lines().isEmpty()) {
            return;
        }
        fitted = true;
        List<Line<T>> lines =
                model.lines().subList(0, Math.min(LINES_LOOKED_AT, model.lines().size()));
        for (TableColumn<Line<T>, ?> shown : table.getVisibleLeafColumns()) {
            sheet.column(shown.getId()).ifPresent(column -> {
                double wanted = Math.min(WIDEST, width(column, lines));
                if (wanted > shown.getPrefWidth()) {
                    shown.setPrefWidth(wanted);
                }
            });
        }
    }

    private double width(Column<T> column, List<Line<T>> lines) {
        String longest = "";
        for (Line<T> line : lines) {
            String text = cells.of(model.cell(column, line), column.id(), model.snapshot());
            if (text.length() > longest.length()) {
                longest = text;
            }
        }
        Text measured = new Text(longest);
        measured.setFont(Font.getDefault());
        double icon = column.type() == ColumnType.CHOICE ? ICON : 0;
        return Math.ceil(measured.getLayoutBounds().getWidth()) + PADDING + icon;
    }
}
