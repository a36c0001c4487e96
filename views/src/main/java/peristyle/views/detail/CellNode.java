package peristyle.views.detail;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;

/** One value. It stays while its text changes, so that the focus does not wander under the operator's hands. */
final class CellNode extends StackPane {

    private final Consumer<ObjectId> open;
    private @Nullable Cell shown;
    private Labeled text = new Label();

    CellNode(Cell cell, Consumer<ObjectId> open) {
        this.open = open;
        getStyleClass().add("detail-cell");
        show(cell);
    }

    void show(Cell cell) {
        Cell before = shown;
        if (cell.equals(before)) {
            return;
        }
        shown = cell;
        if (before == null || (before.link() == null) != (cell.link() == null)) {
            text = cell.link() == null ? new Label() : new Hyperlink();
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            getChildren().setAll(text);
        }
        ObjectId link = cell.link();
        if (text instanceof Hyperlink hyperlink && link != null) {
            hyperlink.setOnAction(click -> open.accept(link));
        }
        text.setText(cell.text());
        Tone tone = cell.tone();
        if (before == null || before.tone() != tone) {
            text.setGraphic(tone == null ? null : Icons.of(tone));
        }
    }

    /** Puts a patch of the colour before the text that this style class has where it is drawn. */
    void mark(String style) {
        if (text.getGraphic() == null) {
            Region patch = new Region();
            patch.getStyleClass().addAll("detail-patch", style);
            text.setGraphic(patch);
        }
    }
}
