package peristyle.views.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Makes the columns of a table as wide as they wish to be. Whoever drags the border of a column has the last word. */
public final class TableFit<S> {

    private static final double SCROLL_BAR = 16;
    private static final double BORDER = 3;

    /** The titles, and the other scroll bar. */
    private static final double HEADER_LINES = 2;

    private final Function<TableColumn<S, ?>, Optional<ColumnWish>> wishes;
    private final Map<String, Double> given = new HashMap<>();

    /** With these wishes; a column without one is left as it is. Columns are known by their id. */
    public TableFit(Function<TableColumn<S, ?>, Optional<ColumnWish>> wishes) {
        this.wishes = wishes;
    }

    /** Fits the columns to their words and to the width of the table, unless there is nothing to fit them to. */
    public void fit(TableView<S> table) {
        double room = table.getWidth() - beside(table);
        if (table.getItems().isEmpty() || room <= 0 || !untouched(table)) {
            return;
        }
        List<TableColumn<S, ?>> columns = new ArrayList<>();
        List<ColumnWish> wished = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            wishes.apply(column).ifPresent(wish -> {
                columns.add(column);
                wished.add(wish);
            });
        }
        List<Double> widths = ColumnWish.share(wished, room);
        for (int each = 0; each < columns.size(); each++) {
            TableColumn<S, ?> column = columns.get(each);
            double width = widths.get(each);
            given.put(column.getId(), width);
            if (column.getPrefWidth() != width) {
                column.setPrefWidth(width);
            }
        }
    }

    /** The border, and the scroll bar where there are more lines than fit. */
    private static double beside(TableView<?> table) {
        double lines = (table.getItems().size() + HEADER_LINES) * table.getFixedCellSize();
        return lines > table.getHeight() ? SCROLL_BAR : BORDER;
    }

    /** Whether all columns are as wide as they were made here. */
    boolean untouched(TableView<S> table) {
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            Double width = given.get(column.getId());
            if (width != null && Math.abs(column.getWidth() - width) > 1) {
                return false;
            }
        }
        return true;
    }
}
