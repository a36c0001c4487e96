package peristyle.views.planning;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** The figures of the answer, side by side; each can be asked why. */
final class AnswerNode {

    private final HBox box;
    private final Texts texts;
    private final Consumer<Figure> why;

    AnswerNode(HBox box, Texts texts, Consumer<Figure> why) {
        this.box = box;
        this.texts = texts;
        this.why = why;
    }

    void show(List<Figure> figures) {
        box.getChildren().setAll(figures.stream().map(this::card).toList());
    }

    private VBox card(Figure figure) {
        Label title = label(figure.title(), "muted");
        Label value = label(figure.value(), "plan-value");
        value.setId("plan-value-" + figure.id());
        VBox card = new VBox(title, value);
        card.setId("plan-figure-" + figure.id());
        card.getStyleClass().add("plan-card");
        for (int line = 0; line < figure.notes().size(); line++) {
            Label note = label(figure.notes().get(line), line == 0 ? "plan-note" : "plan-note-more");
            if (line == 0 && figure.tone() != Tone.QUIET) {
                note.setGraphic(Icons.of(figure.tone()));
            }
            card.getChildren().add(note);
        }
        if (!figure.why().isEmpty()) {
            Button ask = new Button(texts.get("planning-screen.why"));
            ask.setId("plan-why-" + figure.id());
            ask.getStyleClass().addAll("flat", "small", "plan-why");
            ask.setAccessibleText(texts.get("planning-screen.why") + " " + figure.title());
            ask.setOnAction(click -> why.accept(figure));
            card.getChildren().add(ask);
        }
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefWidth(200);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
