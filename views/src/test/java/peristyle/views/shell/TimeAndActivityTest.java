package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.problem.Problem;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

/** The screens of activity and of the emulator within the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class TimeAndActivityTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(60));
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Settings settings = Settings.inMemory();
        settings.put("language", "en-GB");
        settings.put(Theme.SETTING, Theme.LIGHT.name());
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        for (int hour = 4; hour > 0; hour--) {
            Instant at = noon.minus(Duration.ofHours(hour));
            plane.happen(
                    new DeviceEvent.ThrottlingStarted(at, SmallEstate.datastoreId(0), 9123, 6000),
                    new DeviceEvent.MemoryPressureStarted(at.plusSeconds(40), SmallEstate.hostId(1, 0), 0.91),
                    new DeviceEvent.ThrottlingEnded(
                            at.plusSeconds(900), SmallEstate.datastoreId(0), Duration.ofMinutes(15)));
        }
        plane.trouble(Problem.of("platform.journal-failed", "disk full"));
        window = ConsoleWindow.show(stage, plane, settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
        assertThat(plane.listeners()).isZero();
    }

    @Test
    @DisplayName("time that is stopped in the bar stands still on the screen of the emulator, and the other way round")
    void oneClock(FxRobot robot) {
        robot.clickOn("#go-emulator").clickOn("#run");
        assertThat(robot.lookup("#emulator-standing").queryAs(Labeled.class).getText())
                .isEqualTo("Paused");
        robot.clickOn("#emulator-run");
        assertThat(robot.lookup("#run").query().getAccessibleText()).isEqualTo("Stop time");
        Pictures.save(stage.getScene(), "emulator-light");
        German.large(robot, stage);
        Pictures.save(stage.getScene(), "emulator-de-dark");
    }

    @Test
    @DisplayName("troubles of the platform stand above what happened")
    void troubles(FxRobot robot) {
        robot.clickOn("#go-activity");
        TableView<?> lines = robot.lookup("#activity-table").queryAs(TableView.class);
        robot.interact(() -> lines.getSelectionModel().select(1));
        assertThat(lines.getItems()).hasSize(12);
        assertThat(robot.lookup(".activity-problem").queryAll()).hasSize(1);
        Pictures.save(stage.getScene(), "activity-light");
        German.large(robot, stage);
        Pictures.save(stage.getScene(), "activity-de-dark");
    }

    /** The looks in which words and windows are longest. */
    private static final class German {

        static void large(FxRobot robot, Stage stage) {
            robot.clickOn("#look").clickOn("Deutsch");
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
                Appearance.themeOfAllWindows(true);
                stage.setWidth(1920);
                stage.setHeight(1080);
            });
        }
    }
}
