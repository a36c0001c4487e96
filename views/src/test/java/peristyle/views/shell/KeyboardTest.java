package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Keys;
import peristyle.views.testing.Looking;
import peristyle.views.testing.SmallEstate;

/** Who cannot use a mouse, or does not see, works here as well. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class KeyboardTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(60));
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Settings settings = Settings.inMemory();
        settings.put("language", "en-GB");
        settings.put(Theme.SETTING, Theme.LIGHT.name());
        plane.measure(Metric.VM_IOPS, 1234);
        window = ConsoleWindow.show(stage, plane, settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
    }

    @Test
    @DisplayName("on every screen and in every tab the Tab key reaches every control and comes round: nothing holds it,"
            + " nothing is left out")
    void tabReachesEverything() throws TimeoutException {
        for (Screen screen : Screens.makers().keySet()) {
            show(screen);
            Keys.inEveryTab(
                    stage.getScene(),
                    screen.name(),
                    where -> assertThat(Keys.unreached(stage.getScene()))
                            .as(where + ": not reached by Tab")
                            .isEmpty());
        }
    }

    @Test
    @DisplayName("on every screen and in every tab everything that takes the focus has a name to be read out")
    void everythingHasAName() throws TimeoutException {
        for (Screen screen : Screens.makers().keySet()) {
            show(screen);
            Keys.inEveryTab(
                    stage.getScene(),
                    screen.name(),
                    where -> assertThat(Keys.nameless(stage.getScene()))
                            .as(where + ": without a name")
                            .isEmpty());
        }
    }

    @Test
    @DisplayName("the arrow keys lead from one screen to the next in the sidebar, and what is marked is what is shown")
    void arrowsInTheSidebar() {
        show(Screen.OVERVIEW);
        Node sidebar = stage.getScene().lookup("#go-overview");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            sidebar.requestFocus();
            Event.fireEvent(
                    sidebar, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Looking.at(() -> ((Labeled) stage.getScene().lookup(".screen-title")).getText()))
                .isEqualTo("Inventory");
        assertThat(Looking.at(() -> ((ToggleButton) stage.getScene().lookup("#go-inventory")).isSelected()))
                .isTrue();
    }

    private void show(Screen screen) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.navigator().go(screen));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
