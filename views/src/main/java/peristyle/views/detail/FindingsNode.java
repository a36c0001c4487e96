package peristyle.views.detail;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.model.rule.Finding;
import peristyle.views.look.Icons;
import peristyle.views.look.Tones;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** What the rules say of an object: what is the matter, by which rule, why it matters and what to do. */
final class FindingsNode extends VBox {

    private final Texts texts;
    private List<Finding> shown = List.of();

    FindingsNode(Texts texts) {
        this.texts = texts;
        getStyleClass().add("detail-findings");
        show(List.of());
    }

    void show(List<Finding> findings) {
        setManaged(!findings.isEmpty());
        setVisible(!findings.isEmpty());
        if (!findings.equals(shown)) {
            shown = findings;
            getChildren().setAll(findings.stream().map(this::finding).toList());
        }
    }

    private HBox finding(Finding finding) {
        Explanation words = texts.explain(finding);
        Label what = text(words.what(), "detail-what");
        Label why = text(texts.get("detail.why", words.why(), finding.rule()), "detail-why");
        Label remedy = text(words.remedy(), "detail-remedy");
        VBox said = new VBox(2, what, why, remedy);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox box = new HBox(8, Icons.of(Tones.of(finding.severity())), said);
        box.getStyleClass()
                .addAll(
                        "detail-finding",
                        "detail-" + Tones.of(finding.severity()).style());
        box.setAccessibleText(texts.said(texts.of(finding.severity()), words.text()));
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
