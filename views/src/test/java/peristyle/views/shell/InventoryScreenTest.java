package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Vm;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Looking;
import peristyle.views.testing.SmallEstate;

/** The inventory by the hand of a robot. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class InventoryScreenTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(120));
    private ConsoleWindow window;

    @Start
    void start(Stage stage) {
        Settings settings = Settings.inMemory();
        settings.put("language", "en-GB");
        window = ConsoleWindow.show(stage, plane, settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
        assertThat(plane.listeners()).isZero();
    }

    @Test
    @DisplayName("what is found and selected stays selected and open when the filter goes and the estate changes")
    void kept(FxRobot robot) throws TimeoutException {
        robot.clickOn("#go-inventory");
        Looking.until(() -> described(robot).equals("FR1"));
        robot.clickOn("#inventory-filter").write("esx-1-1");
        Looking.until(() -> rows(robot) == 4);
        picture(robot);
        robot.clickOn(Looking.at(() -> robot.lookup(".inventory-line .label")
                .lookup((Label label) -> label.getText().equals("esx-1-1"))
                .<Labeled>query()));
        Looking.until(() -> described(robot).equals("esx-1-1"));
        robot.doubleClickOn("#inventory-filter").eraseText(8);
        Looking.until(() -> rows(robot) > 4);
        Vm vm = plane.snapshot().estate().vms().get(SmallEstate.vmId(1));
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> plane.become(plane.snapshot().estate().with(new EstateChange(List.of(), List.of(vm.id())))));
        Looking.until(() -> robot.lookup("107 of 119 VMs running").tryQuery().isPresent());
        assertThat(Looking.at(() -> described(robot))).isEqualTo("esx-1-1");
    }

    private static void picture(FxRobot robot) {
        peristyle.views.testing.Pictures.save(
                robot.lookup("#inventory-tree").query().getScene(), "inventory");
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#inventory-tree").queryAs(TreeView.class).getExpandedItemCount();
    }

    private static String described(FxRobot robot) {
        return robot.lookup("#detail-name")
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }
}
