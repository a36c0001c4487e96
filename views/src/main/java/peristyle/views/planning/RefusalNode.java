package peristyle.views.planning;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.planning.plan.PlanNote;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.problem.Problem;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** Why there is no plan, and the least change that would make one possible. */
final class RefusalNode {

    private static final String CHANGES = "plan.change.";

    private final VBox box;
    private final Texts texts;

    RefusalNode(VBox box, Texts texts) {
        this.box = box;
        this.texts = texts;
        clear();
    }

    void clear() {
        box.getChildren().clear();
        box.setManaged(false);
        box.setVisible(false);
    }

    /** A file that could not be read. */
    void unreadable(Problem problem) {
        Explanation words = texts.explain(problem);
        show(List.of(words.what(), words.why(), words.remedy()));
    }

    /** Settings under which nothing feasible exists. */
    void refused(Refusal refusal) {
        Explanation words = texts.explain(refusal.reason());
        List<String> lines = new ArrayList<>(List.of(words.what(), words.why()));
        if (refusal.changes().isEmpty()) {
            lines.add(words.remedy());
        } else {
            for (PlanNote change : refusal.changes()) {
                lines.add(texts.get("planning-screen.change", texts.get(CHANGES + change.code(), change.arguments())));
            }
        }
        show(lines);
    }

    private void show(List<String> lines) {
        VBox said = new VBox();
        for (int line = 0; line < lines.size(); line++) {
            Label label = new Label(lines.get(line));
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            label.getStyleClass().add(line == 0 ? "activity-what" : "plan-line");
            said.getChildren().add(label);
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(Tone.WARNING), said);
        row.setId("planning-refusal");
        row.getStyleClass().add("activity-problem");
        row.setAccessibleText(String.join(" ", lines));
        box.getChildren().setAll(row);
        box.setManaged(true);
        box.setVisible(true);
    }
}
