package peristyle.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.Dialogs;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** Dialogs of a window. */
final class WindowDialogs implements Dialogs {

    private static final double REPORT_WIDTH = 860;
    private static final double REPORT_HEIGHT = 480;
    private static final double LEAST_REPORT_HEIGHT = 320;

    private final Window owner;
    private final Notices notices;
    private final Texts texts;
    private final ChosenFolder folder;

    WindowDialogs(Window owner, Notices notices, Texts texts, ChosenFolder folder) {
        this.folder = folder;
        this.owner = owner;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public boolean confirm(String title, List<String> consequences, String action) {
        return choose(title, consequences, texts.get("window.cancel"), List.of(action))
                .isPresent();
    }

    @Override
    public OptionalInt choose(String title, List<String> consequences, String none, List<String> actions) {
        List<ButtonType> types = new ArrayList<>();
        // None of these data makes a button the default one, as “OK” would.
        actions.forEach(action -> types.add(new ButtonType(action, ButtonBar.ButtonData.OTHER)));
        ButtonType stay = new ButtonType(none, ButtonBar.ButtonData.CANCEL_CLOSE);
        types.add(stay);
        Alert alert =
                alert(Alert.AlertType.CONFIRMATION, title, bullets(consequences), types.toArray(new ButtonType[0]));
        if (alert.getDialogPane().lookupButton(stay) instanceof Button button) {
            button.setDefaultButton(true);
            alert.setOnShown(shown -> button.requestFocus());
        }
        int chosen = alert.showAndWait().map(types::indexOf).orElse(-1);
        return chosen >= 0 && chosen < actions.size() ? OptionalInt.of(chosen) : OptionalInt.empty();
    }

    @Override
    public void error(Explanation explanation, String details) {
        ButtonType copy = new ButtonType(texts.get("window.copy-details"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(texts.get("window.close"), ButtonBar.ButtonData.OK_DONE);
        String body = explanation.why() + "\n\n" + explanation.remedy();
        Alert alert = alert(Alert.AlertType.ERROR, explanation.what(), body, copy, close);
        TextArea area = new TextArea(details);
        area.setEditable(false);
        alert.getDialogPane().setExpandableContent(area);
        if (alert.showAndWait().filter(copy::equals).isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(explanation.text() + "\n\n" + details);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public void errors(String title, List<Explanation> explanations) {
        String body = explanations.stream().map(Explanation::text).collect(Collectors.joining("\n\n"));
        ButtonType close = new ButtonType(texts.get("window.close"), ButtonBar.ButtonData.OK_DONE);
        alert(Alert.AlertType.WARNING, title, body, close).showAndWait();
    }

    @Override
    public void notice(String message) {
        notices.say(message);
    }

    @Override
    public void report(String title, String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefSize(REPORT_WIDTH, REPORT_HEIGHT);
        // Over a window that is just being shown, only as much room is given to it as it needs at least.
        area.setMinHeight(LEAST_REPORT_HEIGHT);
        ButtonType close = new ButtonType(texts.get("window.close"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = alert(Alert.AlertType.INFORMATION, title, "", close);
        alert.getDialogPane().setContent(area);
        alert.getDialogPane().getStyleClass().add("form-dialog");
        alert.initModality(Modality.NONE);
        alert.show();
    }

    @Override
    public Optional<Path> fileToWrite(String title, String proposedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(proposedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> fileToRead(String title) {
        return chosen(chooser(title).showOpenDialog(owner));
    }

    @Override
    public List<Path> filesToRead(String title) {
        @Nullable List<File> files = chooser(title).showOpenMultipleDialog(owner);
        return files == null
                ? List.of()
                : files.stream().flatMap(file -> chosen(file).stream()).toList();
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.start().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder.remember(file.toPath().toAbsolutePath().getParent());
        return Optional.of(file.toPath());
    }

    @Override
    public Optional<Path> folderToWrite(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folder.start().ifPresent(chooser::setInitialDirectory);
        @Nullable File into = chooser.showDialog(owner);
        folder.remember(into == null ? null : into.toPath());
        return Optional.ofNullable(into).map(File::toPath);
    }

    private Alert alert(Alert.AlertType type, String header, String body, ButtonType... buttons) {
        Alert alert = new Alert(type, body, buttons);
        alert.initOwner(owner);
        alert.setTitle(texts.get("window.title"));
        alert.setHeaderText(header);
        alert.setResizable(true);
        return alert;
    }

    private static String bullets(List<String> lines) {
        return lines.stream().map(line -> "•  " + line).collect(Collectors.joining("\n"));
    }
}
