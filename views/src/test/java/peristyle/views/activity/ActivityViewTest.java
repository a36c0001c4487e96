package peristyle.views.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));

    @Start
    void start(Stage stage) {
        console.plane()
                .happen(new DeviceEvent.MemoryPressureStarted(
                        Instant.parse("2026-03-02T11:00:00Z"), SmallEstate.hostId(1, 0), 0.91));
        console.plane().answer(new Verdict.Refused(List.of(Problem.of("protection.no-disk", SmallEstate.vmId(1)))));
        assertThat(console.plane().submit(new ActivityViewModelTest.EndReplication(SmallEstate.vmId(1)), "ada"))
                .isNotNull();
        ActivityView view = new ActivityView(console.context());
        stage.setScene(new Scene(view.node(), 1080, 700));
        view.shown();
        stage.show();
    }

    @Test
    @DisplayName("a refused task tells its reasons, stays selected while the list grows, and leads to its object")
    void reasons(FxRobot robot) {
        TableView<?> lines = robot.lookup("#activity-lines").queryAs(TableView.class);
        robot.interact(() -> {
            lines.requestFocus();
            lines.getSelectionModel().select(0);
        });
        assertThat(robot.lookup("#activity-detail .activity-problem .activity-what")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo("vm-1 has no disk.");
        robot.interact(() -> console.plane()
                .happen(new DeviceEvent.MemoryPressureStarted(
                        Instant.parse("2026-03-02T12:30:00Z"), SmallEstate.hostId(0, 0), 0.9)));
        assertThat(lines.getItems()).hasSize(3);
        assertThat(lines.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(console.opened()).containsExactly(SmallEstate.vmId(1));
    }

    @Test
    @DisplayName("the filter is typed, and cleared by its button")
    void filter(FxRobot robot) {
        TableView<?> lines = robot.lookup("#activity-lines").queryAs(TableView.class);
        robot.clickOn("#activity-filter").write("esx");
        assertThat(lines.getItems()).hasSize(1);
        robot.clickOn("#activity-clear");
        assertThat(lines.getItems()).hasSize(2);
    }
}
