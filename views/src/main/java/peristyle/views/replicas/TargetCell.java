package peristyle.views.replicas;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.chart.Claim;
import peristyle.views.chart.ClaimBar;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** A storage with its free space and a bar of what is used, or the zone and pool above it. */
final class TargetCell extends TreeCell<TargetLine> {

    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");
    private static final double BAR = 110;
    /** What stands before a storage, and the scroll bar after it. */
    private static final double INDENT = 88;

    private final Texts texts;

    TargetCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("target-cell");
    }

    @Override
    protected void updateItem(@Nullable TargetLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(null);
        pseudoClassStateChanged(
                UNUSABLE, !empty && line != null && !line.reasons().isEmpty());
        if (empty || line == null) {
            return;
        }
        if (line.target() == null) {
            setText(line.name());
            setGraphic(Icons.of(Feather.LAYERS));
        } else {
            setAccessibleText(line.name() + ", " + space(line));
            setGraphic(storage(line));
        }
    }

    private HBox storage(TargetLine line) {
        Label name = new Label(line.name(), Icons.of(Feather.DATABASE));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label space = new Label(space(line));
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(line.name()));
        HBox row = new HBox(8, name, gap, space);
        if (line.reasons().isEmpty() && !Double.isNaN(line.freeMib())) {
            ClaimBar bar = new ClaimBar();
            bar.setPrefWidth(BAR);
            bar.setMinWidth(BAR);
            bar.setMaxWidth(BAR);
            space.setMinWidth(Label.USE_PREF_SIZE);
            Claim used = new Claim(texts.get("replicas.policy.used"), line.sizeMib() - line.freeMib(), Tone.GOOD);
            bar.show(line.sizeMib(), List.of(used), texts.formats()::size);
            row.getChildren().add(bar);
        }
        row.getStyleClass().add("target-row");
        // As wide as is seen: the name gives way, the bar never lies behind the edge.
        row.prefWidthProperty().bind(getTreeView().widthProperty().subtract(INDENT));
        return row;
    }

    private String space(TargetLine line) {
        if (!line.reasons().isEmpty()) {
            return texts.explain(line.reasons().getFirst()).why();
        }
        String free =
                Double.isNaN(line.freeMib()) ? Formats.UNKNOWN : texts.formats().size(line.freeMib());
        return texts.get("replicas.policy.free", free, texts.formats().size(line.sizeMib()));
    }
}
