package peristyle.views.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class EmulatorViewTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        show(console);
        stage.show();
    }

    private void show(FakeConsole of) {
        EmulatorView view = new EmulatorView(of.context());
        stage.setScene(new Scene(view.node(), 1080, 900));
        view.shown();
    }

    @Test
    @DisplayName("time is stopped, sped up, stepped and sent to a moment by hand")
    void hold(FxRobot robot) {
        Slider speed = robot.lookup("#emulator-speed").queryAs(Slider.class);
        Button preset = robot.lookup("×600").queryAs(Button.class);
        robot.interact(preset::fire);
        assertThat(console.plane().state().factor()).isEqualTo(600);
        assertThat(speed.getValue()).isEqualTo(SpeedScale.position(600));
        robot.interact(() -> speed.setValue(3));
        assertThat(console.plane().state().factor()).isEqualTo(1000);
        Button run = robot.lookup("#emulator-run").queryAs(Button.class);
        robot.interact(run::fire);
        assertThat(console.plane().state().paused()).isTrue();
        TextField until = robot.lookup("#emulator-until").queryAs(TextField.class);
        robot.clickOn(until).write("2026-03-01 10:00").type(KeyCode.ENTER);
        assertThat(robot.lookup("#emulator-until-wrong").queryAs(Label.class).getText())
                .startsWith("That moment has passed");
        assertThat(console.plane().state().target()).isNull();
        robot.interact(() -> until.setText("2026-03-02 13:00"));
        robot.clickOn("#emulator-until-run");
        assertThat(console.plane().state().target()).isEqualTo("2026-03-02T13:00:00Z");
    }

    @Test
    @DisplayName("devices without a clock of their own offer no hold on it")
    void without(FxRobot robot) {
        robot.interact(() -> show(FakeConsole.withoutClock(SmallEstate.withVms(3))));
        assertThat(robot.lookup("#emulator-hold").query().isVisible()).isFalse();
        assertThat(robot.lookup("#emulator-about").tryQuery()).isEmpty();
        assertThat(robot.lookup("#emulator-none").query().isVisible()).isTrue();
    }
}
