package peristyle.views.activity;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.problem.Problem;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** Problems, each with what happened, why, and what to do. */
final class ProblemsNode extends VBox {

    private final Texts texts;
    private final Tone tone;
    private List<Problem> shown = List.of();

    ProblemsNode(Texts texts, Tone tone) {
        this.texts = texts;
        this.tone = tone;
        getStyleClass().add("activity-problems");
        setManaged(false);
        setVisible(false);
    }

    void show(List<Problem> problems) {
        if (!problems.equals(shown)) {
            shown = problems;
            setManaged(!problems.isEmpty());
            setVisible(!problems.isEmpty());
            getChildren().setAll(problems.stream().map(this::problem).toList());
        }
    }

    private HBox problem(Problem problem) {
        Explanation words = texts.explain(problem);
        VBox said = new VBox(
                text(words.what(), "activity-what"),
                text(words.why(), "activity-why"),
                text(words.remedy(), "activity-remedy"));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox box = new HBox(Icons.of(tone), said);
        box.getStyleClass().add("activity-problem");
        box.setAccessibleText(words.text());
        return box;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
