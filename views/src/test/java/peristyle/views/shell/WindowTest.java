package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(120));

    @Start
    void start(Stage stage) {
        plane.measure(Metric.VM_CPU, 1234);
        ConsoleWindow.show(stage, plane, Settings.inMemory(), "tester");
    }

    @Test
    @DisplayName("what is typed into the filter leaves the lines that match")
    void filter(FxRobot robot) throws Exception {
        robot.clickOn("#go-virtual_machines");
        robot.clickOn("#filter").write("vm-12");
        TableView<?> table = robot.lookup("#vms-table").queryTableView();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> table.getItems().size() == 2);
        peristyle.views.testing.Pictures.save(table.getScene(), "window");
        assertThat(table.getItems()).hasSize(2);
    }
}
