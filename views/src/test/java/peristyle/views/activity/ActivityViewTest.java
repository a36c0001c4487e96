package peristyle.views.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.EstateChange;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.MoveStatus;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Looking;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));

    private @Nullable ActivityView view;

    @Start
    void start(Stage stage) {
        console.plane()
                .happen(new DeviceEvent.MemoryPressureStarted(
                        Instant.parse("2026-03-02T11:00:00Z"), SmallEstate.hostId(1, 0), 0.91));
        console.plane().answer(new Verdict.Refused(List.of(Problem.of("protection.no-disk", SmallEstate.vmId(1)))));
        assertThat(console.plane().submit(new ActivityViewModelTest.EndReplication(SmallEstate.vmId(1)), "ada"))
                .isNotNull();
        view = new ActivityView(console.context());
        stage.setScene(new Scene(view.node(), 1080, 700));
        view.shown();
        stage.show();
    }

    @Test
    @DisplayName("a refused task tells its reasons, stays selected while the list grows, and leads to its object")
    void reasons(FxRobot robot) {
        TableView<?> lines = robot.lookup("#activity-table").queryAs(TableView.class);
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
    @DisplayName("the filter is typed; kinds are chosen, and all are there again by one button")
    void filter(FxRobot robot) {
        TableView<?> lines = robot.lookup("#activity-table").queryAs(TableView.class);
        robot.interact(() ->
                robot.lookup("#events-pane #filter").queryAs(TextField.class).setText("esx"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines.getItems()).hasSize(1);
        robot.interact(() -> {
            robot.lookup("#events-pane #filter").queryAs(TextField.class).clear();
            robot.lookup("#activity-kinds")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(1);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines.getItems()).hasSize(1);
        robot.clickOn("#activity-clear");
        assertThat(lines.getItems()).hasSize(2);
    }

    @Test
    @DisplayName("the table of what happened has what every table has: its export is what is shown, in codes")
    void export(@TempDir Path folder, FxRobot robot) throws Exception {
        Path file = folder.resolve("activity.csv");
        console.dialogs().give(file);
        robot.clickOn("#events-pane #export").type(KeyCode.DOWN).type(KeyCode.ENTER);
        Looking.until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "activity_state,happened_at,code,object_kind,object_id,object_name,who",
                        "REFUSED,2026-03-02T12:00:00Z,replica.dissociate,VM,vm-1,vm-1,ada",
                        "TROUBLE,2026-03-02T11:00:00Z,memory-pressure-started,HOST,host-1-0,esx-1-0,");
    }

    @Test
    @DisplayName("who is led here for what is under way sees it, whatever was seen last")
    void led(FxRobot robot) {
        TabPane tabs = robot.lookup("#activity-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().selectLast());
        robot.interact(() -> Objects.requireNonNull(view).underWay());
        assertThat(tabs.getSelectionModel().getSelectedItem().getText()).isEqualTo("Under way (0)");
    }

    @Test
    @DisplayName("what is under way has a bar and its share, which move on; its export has the share as a plain number")
    void running(@TempDir Path folder, FxRobot robot) throws Exception {
        robot.interact(() -> {
            console.plane()
                    .become(console.plane()
                            .snapshot()
                            .estate()
                            .with(EstateChange.put(console.plane()
                                    .snapshot()
                                    .estate()
                                    .vms()
                                    .get(SmallEstate.vmId(3))
                                    .moving(SmallEstate.hostId(0, 2)))));
            carried(0.25);
            robot.lookup("#activity-tabs")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(1);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#activity-tabs")
                        .queryAs(TabPane.class)
                        .getTabs()
                        .get(1)
                        .getText())
                .isEqualTo("Under way (1)");
        TableView<?> lines = robot.lookup("#running-table").queryAs(TableView.class);
        assertThat(lines.getItems()).hasSize(1);
        assertThat(bar(robot).getProgress()).isEqualTo(.25);

        Path file = folder.resolve("running.csv");
        console.dialogs().give(file);
        robot.clickOn("#running-pane #export").type(KeyCode.DOWN).type(KeyCode.ENTER);
        Looking.until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "running_state,running_kind,object_kind,object_id,object_name,to_host_id,to_host,part,"
                                + "progress_percent,done_bytes,all_bytes,ends_at",
                        "RUNNING,MOVE,VM,vm-3,vm-3,host-0-2,esx-0-2,,25,"
                                + "268435456,1073741824,2026-03-02T12:00:30Z");

        robot.interact(() -> console.plane()
                .become(console.plane()
                        .snapshot()
                        .estate()
                        .with(EstateChange.put(console.plane()
                                .snapshot()
                                .estate()
                                .vms()
                                .get(SmallEstate.vmId(3))
                                .moving(null)))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines.getItems()).isEmpty();
    }

    private static ProgressBar bar(FxRobot robot) {
        return robot.lookup("#running-table .cell-progress").queryAs(ProgressBar.class);
    }

    /** So much of the memory of VM 3 has been carried. */
    private void carried(double part) {
        Snapshot was = console.plane().snapshot();
        MoveStatus move = new MoveStatus(
                SmallEstate.hostId(0, 0),
                SmallEstate.hostId(0, 2),
                was.at(),
                false,
                part,
                Duration.ofSeconds(30),
                800,
                part * 1024,
                1024);
        console.plane()
                .publish(new Snapshot(
                        was.situation(),
                        was.findings(),
                        new HardwareStatus(
                                StorageStatus.UNKNOWN,
                                NetworkStatus.UNKNOWN,
                                ComputeStatus.UNKNOWN,
                                new HypervisorStatus(
                                        was.at(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(),
                                        Map.of(SmallEstate.vmId(3), move),
                                        Map.of()))));
    }

    @Test
    @DisplayName("an incident's chain is opened link by link, and each link leads to its object")
    void chain(FxRobot robot) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        robot.interact(() -> console.plane()
                .incidents(new Incident(
                        1,
                        SmallEstate.zoneId(0),
                        new DeviceEvent.FaultStruck(noon, SmallEstate.zoneId(0), FaultKind.ZONE_LOST, 1),
                        1,
                        noon,
                        null,
                        List.of(
                                new Effect(
                                        SmallEstate.hostId(0, 0),
                                        SmallEstate.zoneId(0),
                                        Effect.Kind.HOST_FAILED,
                                        noon,
                                        null),
                                new Effect(
                                        SmallEstate.vmId(1),
                                        SmallEstate.hostId(0, 0),
                                        Effect.Kind.VM_DOWN,
                                        noon,
                                        null)))));
        robot.interact(() -> robot.lookup("#activity-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .selectLast());
        WaitForAsyncUtils.waitForFxEvents();
        TreeView<?> chain = robot.lookup("#incident-chain").queryAs(TreeView.class);
        assertThat(robot.lookup("#incident-cause").queryAs(Label.class).getText())
                .isEqualTo("PAR7S: the zone has no power.");
        robot.interact(chain::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chain.getExpandedItemCount()).isEqualTo(3);
        assertThat(console.opened()).containsExactly(SmallEstate.vmId(1));
    }
}
