package peristyle.views.activity;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** The selected line in full, with the reasons of a refusal. */
final class ActivityDetail extends StackPane {

    private final ActivityViewModel model;
    private final Texts texts;
    private final Label what = new Label();
    private final Label facts = new Label();
    private final Hyperlink object = new Hyperlink();
    private final ProblemsNode reasons;
    private final ScrollPane scroll = new ScrollPane();
    private final Label nothing = new Label();
    private @Nullable ActivityLine shown;

    ActivityDetail(ActivityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        reasons = new ProblemsNode(texts, Tone.WARNING);
        setId("activity-detail");
        getStyleClass().add("activity-detail");
        what.getStyleClass().add("activity-what");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        facts.getStyleClass().add("activity-why");
        facts.setWrapText(true);
        object.setOnAction(click -> {
            object.setVisited(false);
            if (shown != null) {
                model.open(shown);
            }
        });
        VBox content = new VBox(what, facts, object, reasons);
        content.getStyleClass().add("activity-detail-content");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.get("detail.said"));
        nothing.setText(texts.get("detail.nothing"));
        nothing.getStyleClass().add("detail-nothing");
        getChildren().setAll(scroll, nothing);
        show(null);
    }

    void show(@Nullable ActivityLine line) {
        shown = line;
        scroll.setVisible(line != null);
        nothing.setVisible(line == null);
        if (line != null) {
            fill(line);
        }
    }

    private void fill(ActivityLine line) {
        what.setText(line.what());
        what.setGraphic(Icons.of(line.state().tone()));
        facts.setText(
                line.isTask()
                        ? texts.get(
                                "activity.detail.task", line.number(), line.at(), line.who(), texts.of(line.state()))
                        : texts.get("activity.detail.event", line.at(), texts.of(line.kind())));
        object.setText(line.subjectName());
        object.setVisible(model.leads(line));
        object.setManaged(object.isVisible());
        reasons.show(line.reasons());
    }
}
