package peristyle.views.table;

import java.util.function.IntSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Brings a row into view and keeps it there while the table becomes higher or lower, until the operator scrolls. A table
 * knows how many rows it shows only after it was laid out.
 */
final class KeptInView {

    private static final int ABOVE = 3;

    private final TableView<?> table;
    private final double rowHeight;
    private final IntSupplier row;
    private final PauseTransition settled = new PauseTransition(Duration.millis(40));
    private boolean wanted;

    /** @param row the row that is to be seen; negative for none */
    KeptInView(TableView<?> table, double rowHeight, IntSupplier row) {
        this.table = table;
        this.rowHeight = rowHeight;
        this.row = row;
        settled.setOnFinished(end -> bring());
        table.addEventFilter(ScrollEvent.SCROLL, scroll -> wanted = false);
        table.heightProperty().subscribe(this::resized);
        table.skinProperty().subscribe(skin -> {
            if (table.lookup(".clipped-container") instanceof Region rows) {
                rows.heightProperty().subscribe(this::resized);
            }
        });
    }

    /** The row is to be seen from now on. */
    void want() {
        wanted = true;
        bring();
        settled.playFromStart();
    }

    /** It need not be seen any more. */
    void leave() {
        wanted = false;
        settled.stop();
    }

    private void resized() {
        if (wanted) {
            settled.playFromStart();
        }
    }

    private void bring() {
        int at = row.getAsInt();
        if (wanted && at >= 0) {
            table.scrollTo(Math.max(0, at - Math.min(ABOVE, Math.max(0, (rows() - 1) / 2))));
        }
    }

    /** How many rows are seen whole. */
    private int rows() {
        Node clip = table.lookup(".clipped-container");
        double height = clip == null
                ? table.getHeight() - rowHeight
                : clip.getLayoutBounds().getHeight();
        return (int) (height / rowHeight);
    }
}
