package peristyle.views.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** Says why the console was not opened, or what it could not keep at its end, to somebody who sees no error stream. JavaFX thread only. */
public final class RefusalWindow {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 320;

    private RefusalWindow() {}

    /** Shows it in this stage; closed by its button, Escape or the window's own cross. */
    public static void show(Stage stage, Explanation explanation, Texts texts) {
        Appearance.themeOfAllWindows(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        Label heading = new Label(texts.get("window.stopped"), Icons.of(Tone.DANGER));
        heading.getStyleClass().add("screen-title");
        TextArea reason = new TextArea(text(explanation));
        reason.setId("reason");
        reason.setEditable(false);
        reason.setWrapText(true);
        reason.setAccessibleText(heading.getText());
        VBox.setVgrow(reason, Priority.ALWAYS);
        Button copy = new Button(texts.get("window.copy"));
        copy.setOnAction(asked -> copy(reason.getText()));
        Button close = new Button(texts.get("window.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(asked -> stage.hide());
        HBox buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox all = new VBox(12, heading, reason, buttons);
        all.getStyleClass().addAll("screen", "refusal");
        Scene scene = new Scene(all, WIDTH, HEIGHT);
        scene.getStylesheets().add(ConsoleWindow.SHEET);
        stage.setTitle(texts.get("window.title"));
        stage.setScene(scene);
        stage.show();
        close.requestFocus();
    }

    private static String text(Explanation explanation) {
        String rest = (explanation.why() + "\n\n" + explanation.remedy()).strip();
        return rest.isEmpty() ? explanation.what() : explanation.what() + "\n\n" + rest;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
