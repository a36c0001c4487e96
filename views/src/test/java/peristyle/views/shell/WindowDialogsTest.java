package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.views.console.Settings;
import peristyle.views.text.Texts;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class WindowDialogsTest {

    private Stage stage;
    private WindowDialogs dialogs;

    @Start
    void start(Stage shown) {
        stage = shown;
        Notices notices = new Notices();
        stage.setScene(new Scene(new StackPane(notices), 900, 700));
        stage.show();
        dialogs = new WindowDialogs(
                stage, notices, Texts.of(Locale.UK), new ChosenFolder(Settings.inMemory(), Path.of("")));
    }

    @Test
    @DisplayName("a report can be read, however little room its window is given at first")
    void report(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> dialogs.report("Import report", "line\n".repeat(60)));
        WaitForAsyncUtils.waitForFxEvents();

        DialogPane pane = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        double least = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> pane.minHeight(pane.getWidth()));
        assertThat(least).isGreaterThan(320).isLessThan(700);
        assertThat(robot.lookup(".dialog-pane .text-area")
                        .queryAs(TextArea.class)
                        .getText())
                .contains("line");
    }
}
