package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.operation.Task;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.testing.Looking;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.RealConsole;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class RehearsalWindowTest {

    @TempDir
    static Path folder;

    private final Settings settings = Settings.inMemory();
    private RealConsole console;
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings.put("language", "en-GB");
        settings.put(Theme.SETTING, Theme.LIGHT.name());
        console = RealConsole.in(folder);
        window = ConsoleWindow.show(stage, console.context().plane(), settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
        console.close();
    }

    private static boolean there(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(robot.lookup(id).queryAs(Button.class)::fire);
    }

    private void begin(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.navigator().go(Screen.EMULATOR));
        press(robot, "#rehearsal-begin");
        Looking.until(() -> there(robot, "#rehearsal-banner"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @DisplayName(
            "A rehearsal is written all over the window, is compared with the real estate, and leaves it untouched")
    void rehearsed(FxRobot robot) throws TimeoutException {
        Estate estate = console.estate();
        List<Task> tasks = console.context().plane().tasks(100);
        begin(robot);

        assertThat(stage.getTitle()).isEqualTo("REHEARSAL – Peristyle");
        assertThat(robot.lookup("#rehearsal-said").queryAs(Label.class).getText())
                .startsWith("Rehearsal, started at ")
                .endsWith("; the real estate runs on untouched");
        assertThat(robot.lookup("#store").queryAs(Label.class).getText()).isEqualTo("Rehearsal: nothing is kept");
        ComboBox<FaultKind> kinds = robot.lookup("#fault-kind").queryComboBox();
        robot.interact(() -> {
            kinds.setValue(FaultKind.HOST_CRASH);
            robot.lookup("#fault-which")
                    .queryTextInputControl()
                    .setText(estate.hosts().stream().findFirst().orElseThrow().name());
        });
        Looking.until(() -> !robot.lookup("#fault-inject").queryButton().isDisabled());
        press(robot, "#fault-inject");
        Button fiveMinutes = robot.lookup("#emulator-steps .button").nth(1).queryAs(Button.class);
        robot.interact(fiveMinutes::fire);
        Looking.until(() -> robot.lookup("#rehearsal-lines").lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(line -> line.getText().contains("the real estate only")
                        || line.getText().contains("on another host")));
        Pictures.save(stage.getScene(), "window-rehearsal");
        TabPane tabs = robot.lookup("#emulator-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().selectFirst());
        press(robot, "#rehearsal-compare");
        assertThat(tabs.getSelectionModel().getSelectedIndex())
                .as("the comparison is seen, wherever on the screen the operator was")
                .isEqualTo(1);
        press(robot, "#rehearsal-end");

        Looking.until(() -> !there(robot, "#rehearsal-banner"));
        assertThat(stage.getTitle()).isEqualTo("Peristyle");
        assertThat(console.estate()).isSameAs(estate);
        assertThat(console.context().plane().tasks(100)).isEqualTo(tasks);
        assertThat(there(robot, "#rehearsal-begin")).isTrue();
    }

    @Test
    @DisplayName("The close button asks while a recording runs, in front of a rehearsal too; Enter stays")
    void closeButton(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.navigator().go(Screen.EMULATOR));
        press(robot, "#recording-switch");
        Looking.until(() -> robot.lookup("#recording-switch")
                .queryAs(Button.class)
                .getText()
                .startsWith("Stop"));
        begin(robot);

        robot.interact(() ->
                Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
        Looking.until(() -> robot.lookup("Stay").tryQuery().isPresent());
        assertThat(robot.lookup("Stay").queryAs(Button.class).isDefaultButton()).isTrue();
        Pictures.save(robot.lookup("Stay").queryAs(Button.class).getScene(), "window-leave-recording");
        robot.type(KeyCode.ENTER);

        Looking.until(() -> robot.lookup("Stay").tryQuery().isEmpty());
        assertThat(stage.isShowing()).isTrue();
        assertThat(there(robot, "#rehearsal-banner")).isTrue();
    }

    @Test
    @DisplayName("What is remembered of a rehearsal's screens is forgotten with it; the language stays")
    void settings(FxRobot robot) throws TimeoutException {
        begin(robot);
        robot.interact(() -> window.navigator().go(Screen.HOSTS));
        assertThat(settings.get(ScreenDeck.SETTING)).isEqualTo(Screen.EMULATOR.name());
    }
}
