package peristyle.views.planning.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import peristyle.views.text.Texts;

/** A titled card of lines, each with a label and a control. */
final class FormGrid extends VBox {

    private static final String LABELS = "planning-screen.settings.";
    private static final double LABEL_WIDTH = 108;
    private static final double VALUE_WIDTH = 168;

    private final Texts texts;
    private final GridPane grid = new GridPane();

    FormGrid(String key, Texts texts) {
        this.texts = texts;
        Label title = new Label(texts.get(LABELS + key));
        title.getStyleClass().add("detail-title");
        grid.getStyleClass().add("facts");
        getStyleClass().add("emulator-card");
        getChildren().setAll(title, grid);
    }

    /** A line with this control; the text {@code planning-screen.settings.<key>} is its label. */
    FormGrid row(String key, Node control) {
        return row(key, texts.get(LABELS + key), control);
    }

    /** A line with this label. */
    FormGrid row(String key, String title, Node control) {
        Label label = new Label(title);
        label.setWrapText(true);
        label.setPrefWidth(LABEL_WIDTH);
        label.setMinWidth(LABEL_WIDTH);
        label.setLabelFor(control);
        control.setAccessibleText(title);
        control.setId("plan-setting-" + key);
        String help = LABELS + key + ".help";
        if (texts.has(help)) {
            label.setTooltip(new Tooltip(texts.get(help)));
        }
        grid.addRow(grid.getRowCount(), label, control);
        return this;
    }

    /** A line over the whole width. */
    FormGrid wide(Node control) {
        grid.add(control, 0, grid.getRowCount(), 2, 1);
        return this;
    }

    FormGrid number(String key, StringProperty value) {
        return row(key, field(value, 6));
    }

    FormGrid text(String key, StringProperty value) {
        return row(key, field(value, 12));
    }

    static TextField field(StringProperty value, int columns) {
        TextField field = new TextField();
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    CheckBox box(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(texts.get(LABELS + key));
        box.setId("plan-setting-" + key);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    <E extends Enum<E>> FormGrid choice(String key, E[] constants, Property<E> value) {
        return row(key, choice(List.of(constants), value, texts::of));
    }

    static <T> ComboBox<T> choice(List<T> all, Property<T> value, Function<T, String> how) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().setAll(all);
        choice.setPrefWidth(VALUE_WIDTH);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T constant) {
                return constant == null ? "" : how.apply(constant);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // names are never written
            }
        });
        choice.valueProperty().bindBidirectional(value);
        return choice;
    }
}
