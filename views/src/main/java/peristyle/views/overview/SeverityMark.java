package peristyle.views.overview;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import peristyle.model.rule.Severity;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Texts;

/** A severity, as wide as the longest in this language: what stands behind it is in one column. */
final class SeverityMark extends StackPane {

    private final Map<Severity, Label> labels = new EnumMap<>(Severity.class);

    private final Label alone = new Label();

    SeverityMark(Texts texts) {
        for (Severity severity : Severity.values()) {
            Label label = new Label(texts.of(severity), Icons.of(Tones.of(severity)));
            label.getStyleClass().add("overview-severity");
            label.setVisible(false);
            labels.put(severity, label);
        }
        setAlignment(Pos.TOP_LEFT);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(labels.values());
        getChildren().add(alone);
    }

    /** Shows the icon of a tone, without a word. */
    void show(Tone tone) {
        labels.values().forEach(label -> label.setVisible(false));
        alone.setGraphic(Icons.of(tone));
        alone.setVisible(true);
    }

    void show(Severity shown) {
        alone.setVisible(false);
        labels.forEach((severity, label) -> label.setVisible(severity == shown));
    }
}
