package peristyle.views.shell;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.Rehearsals;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Around everything that is seen in a rehearsal, so that nobody takes it for the real estate. */
final class RehearsalFrame {

    private final Parent root;

    @FXML
    private BorderPane frame;

    @FXML
    private Label said;

    @FXML
    private Button compare;

    @FXML
    private Button end;

    @SuppressWarnings("NullAway.Init") // fields come from the layout
    RehearsalFrame(Rehearsals.Running running, Node seen, Runnable comparing, Texts texts, Runnable over) {
        root = Layout.REHEARSAL_FRAME.load(this, texts);
        frame.setCenter(seen);
        said.setText(texts.get("rehearsal.banner", running.since()));
        said.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        compare.setOnAction(click -> comparing.run());
        end.setOnAction(click -> over.run());
    }

    Parent root() {
        return root;
    }
}
