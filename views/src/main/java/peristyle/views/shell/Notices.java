package peristyle.views.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;

/** What is said in passing: a note in the corner that goes by itself. */
final class Notices extends VBox {

    private static final Duration SEEN = Duration.seconds(8);

    Notices() {
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    }

    void say(String message) {
        Notification note = new Notification(message, Icons.of(Tone.GOOD));
        note.getStyleClass().add(Styles.ELEVATED_1);
        note.setAccessibleText(message);
        note.setOnClose(close -> getChildren().remove(note));
        getChildren().add(note);
        PauseTransition wait = new PauseTransition(SEEN);
        wait.setOnFinished(over -> getChildren().remove(note));
        wait.play();
    }
}
