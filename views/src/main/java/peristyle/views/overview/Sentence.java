package peristyle.views.overview;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;

/** A sentence in which the name of an object leads to the object. */
final class Sentence extends TextFlow {

    /** Until it is known how wide the sentence is: a name that may take no room takes a line for each letter. */
    private static final double WIDEST = Double.MAX_VALUE;

    private final Text before = new Text();
    private final Hyperlink link = new Hyperlink();
    private final Text after = new Text();

    Sentence() {
        getStyleClass().add("overview-sentence");
        link.setFocusTraversable(false);
        link.setWrapText(true);
        widthProperty().subscribe(width -> link.setMaxWidth(width.doubleValue() > 0 ? width.doubleValue() : WIDEST));
        getChildren().addAll(before, link, after);
    }

    /** Shows these words; the name in them leads to the object, where there still is one. */
    void show(String words, String name, @Nullable ObjectId subject, Consumer<ObjectId> open) {
        int at = subject == null || name.isEmpty() ? -1 : words.indexOf(name);
        boolean linked = subject != null && at >= 0;
        link.setManaged(linked);
        link.setVisible(linked);
        link.setText(linked ? name : "");
        before.setText(linked ? words.substring(0, at) : words);
        after.setText(linked ? words.substring(at + name.length()) : "");
        if (subject != null) {
            link.setOnAction(click -> {
                link.setVisited(false);
                open.accept(subject);
            });
        }
    }
}
