package peristyle.views.hardware;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** What a device's own tool prints, to be read and copied. */
final class NativePane extends VBox {

    private final NativeViewModel model;
    private final ComboBox<NativeViewModel.Choice> commands = new ComboBox<>();
    private final TextArea output = new TextArea();
    private final Button copy;
    private boolean settling;

    NativePane(NativeViewModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("hardware-native");
        commands.setId("hardware-commands");
        commands.setAccessibleText(texts.get("hardware.command"));
        commands.setMaxWidth(Double.MAX_VALUE);
        commands.setConverter(new StringConverter<>() {
            @Override
            public String toString(NativeViewModel.@Nullable Choice choice) {
                return choice == null ? "" : unique(choice) ? choice.line() : choice.prompt() + " " + choice.line();
            }

            @Override
            public NativeViewModel.@Nullable Choice fromString(String text) {
                return commands.getValue(); // commands are chosen, never typed
            }
        });
        commands.valueProperty().subscribe(choice -> {
            if (!settling) {
                model.chosen().set(choice);
            }
        });
        copy = new Button(texts.get("hardware.copy"), Icons.of(Feather.COPY));
        copy.setId("hardware-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(click -> copy());
        HBox bar = new HBox(commands, copy);
        bar.getStyleClass().add("hardware-bar");
        HBox.setHgrow(commands, Priority.ALWAYS);
        output.setId("hardware-native");
        output.setEditable(false);
        output.setAccessibleText(texts.get("hardware.tab.native"));
        output.setPromptText(texts.get("hardware.native.nothing"));
        setVgrow(output, Priority.ALWAYS);
        Label note = new Label(texts.get("hardware.native.note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        getChildren().setAll(bar, output, note);
        model.choices().subscribe(this::offer);
        model.chosen().subscribe(choice -> settle(() -> commands.setValue(choice)));
        model.text().subscribe(this::show);
    }

    /** Two ends of a link are asked the same: then it matters who is. */
    private boolean unique(NativeViewModel.Choice choice) {
        return commands.getItems().stream()
                        .filter(other -> other.line().equals(choice.line()))
                        .count()
                < 2;
    }

    private void offer(List<NativeViewModel.Choice> choices) {
        settle(() -> commands.getItems().setAll(choices));
        commands.setDisable(choices.isEmpty());
        copy.setDisable(choices.isEmpty());
    }

    private void settle(Runnable change) {
        settling = true;
        change.run();
        settling = false;
    }

    /** The same place stays in sight while the figures change. */
    private void show(String text) {
        if (!text.equals(output.getText())) {
            double top = output.getScrollTop();
            double left = output.getScrollLeft();
            output.setText(text);
            output.setScrollTop(top);
            output.setScrollLeft(left);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(output.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    NativeViewModel model() {
        return model;
    }
}
