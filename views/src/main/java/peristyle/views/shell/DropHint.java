package peristyle.views.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Seen over the whole window as long as files are held over it: what happens when they are let go. */
final class DropHint extends StackPane {

    DropHint(Texts texts) {
        getStyleClass().add("drop-hint");
        setMouseTransparent(true);
        setVisible(false);
        visibleProperty().subscribe(seen -> {
            if (seen && getChildren().isEmpty()) {
                getChildren().add(words(texts));
            }
        });
    }

    private static Label words(Texts texts) {
        Label words = new Label(texts.get("window.drop"), Icons.of(Feather.DOWNLOAD));
        words.getStyleClass().add("drop-hint-words");
        return words;
    }
}
