package peristyle.views.overview;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;

/** A sentence in which the name of an object leads to the object. */
final class Sentence extends TextFlow {

    private final Text before = new Text();
    private final Hyperlink link = new Hyperlink();
    private final Text after = new Text();

    Sentence() {
        getStyleClass().add("overview-sentence");
        link.setFocusTraversable(false);
        getChildren().addAll(before, link, after);
    }

    /** Shows these words; the name stands before them where they do not say it, and leads nowhere without an object. */
    void show(String words, String name, @Nullable ObjectId subject, Consumer<ObjectId> open) {
        int at = name.isEmpty() ? -1 : words.indexOf(name);
        boolean linked = subject != null;
        link.setManaged(linked);
        link.setVisible(linked);
        if (subject == null) {
            before.setText(at >= 0 ? words : name + ": " + words);
            link.setText("");
            after.setText("");
            return;
        }
        link.setText(name);
        link.setOnAction(click -> {
            link.setVisited(false);
            open.accept(subject);
        });
        before.setText(at > 0 ? words.substring(0, at) : "");
        after.setText(at < 0 ? ": " + words : words.substring(at + name.length()));
    }
}
