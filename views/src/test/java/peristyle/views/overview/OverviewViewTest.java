package peristyle.views.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

/** The overview, by keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class OverviewViewTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(24));
    private OverviewView view;

    @Start
    void start(Stage stage) {
        HostId single = SmallEstate.hostId(2, 1);
        console.plane()
                .find(Stream.concat(
                                Stream.of(memory(single, Severity.CRITICAL)),
                                Stream.of(0, 1, 2).map(host -> memory(SmallEstate.hostId(0, host), Severity.WARNING)))
                        .toArray(Finding[]::new));
        console.plane()
                .happen(new DeviceEvent.MemoryPressureEnded(
                        console.plane().snapshot().at(), single, Duration.ofMinutes(3)));
        view = new OverviewView(console.context());
        stage.setScene(new Scene(view.node(), 1080, 720));
        view.shown();
        stage.show();
    }

    private static Finding memory(HostId host, Severity severity) {
        return Finding.of("CP-4", severity, host, "host.memory-high", host, 0.91, 0.85);
    }

    @Test
    @DisplayName("Enter on a finding leads to its object; on the line of a kind it opens the line")
    void keyboard(FxRobot robot) {
        FindingList findings = robot.lookup("#findings").queryAs(FindingList.class);
        robot.interact(() -> {
            findings.requestFocus();
            findings.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        assertThat(console.opened()).containsExactly(SmallEstate.hostId(2, 1));
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(findings.getItems()).hasSize(5);
        Pictures.save(findings.getScene(), "overview-open");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(console.opened()).last().isEqualTo(SmallEstate.hostId(0, 1));
    }

    @Test
    @DisplayName("Enter on what happened leads to its object; the screen releases what it follows when hidden")
    void happened(FxRobot robot) {
        HappeningList happenings = robot.lookup("#happenings").queryAs(HappeningList.class);
        robot.interact(() -> {
            happenings.requestFocus();
            happenings.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        assertThat(console.opened()).containsExactly(SmallEstate.hostId(2, 1));
        WaitForAsyncUtils.waitForAsyncFx(5_000, view::hidden);
        assertThat(console.plane().listeners()).isZero();
    }
}
