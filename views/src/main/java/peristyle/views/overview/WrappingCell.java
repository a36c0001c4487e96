package peristyle.views.overview;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A cell as high as its words need in the width of its list. */
abstract class WrappingCell<T> extends ListCell<T> {

    private static final double SCROLL_BAR = 12;
    private static final double LEAST_WIDTH = 80;

    /** Two lines, as long as nobody knows how wide the list is: to measure words would cost much and tell nothing. */
    private static final double UNKNOWN_HEIGHT = 43;

    private final HBox line = new HBox();

    WrappingCell() {
        setPrefWidth(0);
        line.getStyleClass().add("overview-line");
    }

    /** What the cell consists of. */
    final HBox line() {
        return line;
    }

    /** Fills the line, and gives what a screen reader says. */
    abstract String fill(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setAccessibleText(fill(item));
            setGraphic(line);
        }
    }

    @Override
    protected final double computePrefHeight(double width) {
        if (getGraphic() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        if (getListView().getWidth() <= 0) {
            return UNKNOWN_HEIGHT;
        }
        return snappedTopInset() + line.prefHeight(room()) + snappedBottomInset();
    }

    /** As wide as the height was worked out for, whether there is a scroll bar or not: else words might wrap otherwise. */
    @Override
    protected final void layoutChildren() {
        if (getListView() != null) {
            line.setMaxWidth(room());
        }
        super.layoutChildren();
    }

    private double room() {
        double sides = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
        return Math.max(LEAST_WIDTH, getListView().getWidth() - sides);
    }
}
