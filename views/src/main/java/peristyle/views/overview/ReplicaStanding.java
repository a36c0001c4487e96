package peristyle.views.overview;

import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import peristyle.model.telemetry.Rpo;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Texts;

/** How many replicas stand how against their RPO. */
final class ReplicaStanding extends GridPane {

    private final Texts texts;
    private @Nullable Map<Rpo.Severity, Integer> shown;

    ReplicaStanding(Texts texts) {
        this.texts = texts;
        setId("standing");
        getStyleClass().add("overview-standing");
    }

    void show(Map<Rpo.Severity, Integer> counts) {
        if (!counts.equals(shown)) {
            shown = counts;
            build(counts);
        }
    }

    private void build(Map<Rpo.Severity, Integer> counts) {
        getChildren().clear();
        int row = 0;
        for (Rpo.Severity severity : Rpo.Severity.values()) {
            int count = counts.getOrDefault(severity, 0);
            Label name = new Label(texts.of(severity), Icons.of(count == 0 ? Tone.QUIET : Tones.of(severity)));
            Label figure = new Label(texts.formats().integer(count));
            figure.getStyleClass().add(count == 0 ? "muted" : "chart-value");
            if (count == 0) {
                name.getStyleClass().add("muted");
            }
            figure.setMinWidth(USE_PREF_SIZE);
            setHgrow(name, Priority.ALWAYS);
            setHalignment(figure, HPos.RIGHT);
            addRow(row++, name, figure);
        }
    }
}
