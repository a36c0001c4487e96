package peristyle.views.emulator;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.ConsoleContext;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** Begins and ends a recording, and says how far it has come. */
final class RecordingPane {

    private final RecordingViewModel model;
    private final Parent root;

    @FXML
    private Button switcher;

    @FXML
    private Label said;

    @SuppressWarnings("NullAway.Init") // fields come from the layout
    RecordingPane(ConsoleContext context) {
        Texts texts = context.texts();
        model = new RecordingViewModel(context);
        root = Layout.RECORDING.load(this, texts);
        root.setVisible(model.present());
        root.setManaged(model.present());
        said.textProperty().bind(model.said());
        switcher.setOnAction(click -> model.toggle());
        model.running().subscribe(yes -> {
            switcher.setText(texts.get(yes ? "recording.stop" : "recording.start"));
            switcher.setGraphic(Icons.of(yes ? Feather.SQUARE : Feather.DISC));
            said.setGraphic(yes ? Icons.of(Feather.DISC, Tone.DANGER) : null);
        });
    }

    Parent root() {
        return root;
    }

    /** Shows how far it has come now. */
    void look() {
        model.look();
    }
}
