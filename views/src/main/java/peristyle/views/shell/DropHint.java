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
        Label words = new Label(texts.get("window.drop"), Icons.of(Feather.DOWNLOAD));
        words.getStyleClass().add("drop-hint-words");
        getChildren().setAll(words);
        setMouseTransparent(true);
        setVisible(false);
    }
}
