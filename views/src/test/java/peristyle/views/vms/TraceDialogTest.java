package peristyle.views.vms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.Vm;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
class TraceDialogTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 600, 400));
        stage.show();
        Vm from = console.plane().snapshot().estate().vms().get(SmallEstate.vmId(1));
        new TraceDialog(console.context(), stage, from).show();
    }

    @Test
    @DisplayName("NW-3 the VM to reach is found by a part of its name; each hop is listed and leads to its object")
    void hops(FxRobot robot) {
        ListView<?> vms = robot.lookup("#trace-vms").queryAs(ListView.class);
        assertThat(vms.getItems()).hasSize(29);
        robot.interact(
                () -> robot.lookup("#trace-search").queryAs(TextField.class).setText("vm-13"));
        assertThat(vms.getItems()).hasSize(1);
        robot.interact(() -> vms.getSelectionModel().select(0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#trace-said").queryAs(Label.class).getText()).startsWith("vm-1 ");
        List<Hyperlink> links =
                List.copyOf(robot.lookup("#trace-hops .hyperlink").queryAllAs(Hyperlink.class));
        assertThat(links).isNotEmpty();
        robot.interact(links.getFirst()::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(console.opened()).containsExactly(SmallEstate.vmId(1));
        assertThat(console.plane().listeners())
                .as("nothing is followed once it is closed")
                .isZero();
    }
}
