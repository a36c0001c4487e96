package peristyle.views.vms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class MoveDialogTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(60));
    private final List<Vm> vms = console.plane().snapshot().estate().vms().stream()
            .filter(vm -> vm.running() && vm.pool().equals(SmallEstate.poolId(0)))
            .limit(3)
            .toList();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 900, 600));
        stage.show();
    }

    @Test
    @DisplayName(
            "CP-10 several VMs are moved by one form and a task each; a refusal names its VM and is asked for alone"
                    + " again")
    void several(FxRobot robot) {
        ObjectId stuck = vms.get(1).id();
        console.plane()
                .answer((Operation each) -> each.subject().equals(stuck)
                        ? new Verdict.Refused(List.of(Problem.of("move.not-running", stuck)))
                        : new Verdict.Accepted(new EstateChange(List.of(), List.of()), List.of()));
        fx(() -> new MoveDialog(console.context(), stage, vms).show());
        ComboBox<?> hosts = robot.lookup("#move-host").queryAs(ComboBox.class);
        fx(() -> hosts.getSelectionModel().selectLast());
        assertThat(checks(robot)).hasSize(2);
        assertThat(checks(robot).getFirst()).startsWith(vms.get(1).name() + ": ");
        assertThat(checks(robot).getLast()).isEqualTo("Nothing stands against 2 of 3.");

        fx(() -> accept(robot).fire());
        assertThat(asked())
                .containsExactlyElementsOf(vms.stream().<ObjectId>map(Vm::id).toList());
        assertThat(checks(robot)).hasSize(2);
        assertThat(checks(robot).getFirst()).startsWith(vms.get(1).name() + ": ");
        assertThat(checks(robot).getLast()).isEqualTo("2 of 3 are done.");

        console.plane().answer(new Verdict.Accepted(new EstateChange(List.of(), List.of()), List.of()));
        fx(() -> accept(robot).fire());
        assertThat(asked()).hasSize(4).last().isEqualTo(stuck);
        assertThat(robot.lookup("#move-host").tryQuery()).isEmpty();
        assertThat(console.dialogs().said()).last().isEqualTo("3 operations are done.");
    }

    @Test
    @DisplayName("CP-10 VMs move together where they run in one pool, and none moves already")
    void together() {
        Vm elsewhere = console.plane().snapshot().estate().vms().stream()
                .filter(vm -> vm.running() && !vm.pool().equals(SmallEstate.poolId(0)))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        VmsView.movable(vms),
                        VmsView.movable(List.of(vms.getFirst(), elsewhere)),
                        VmsView.movable(List.of(vms.getFirst(), vms.getLast().moving(SmallEstate.hostId(0, 1))))))
                .containsExactly(true, false, false);
    }

    private List<ObjectId> asked() {
        return console.plane().asked().stream().map(Operation::subject).toList();
    }

    private static List<String> checks(FxRobot robot) {
        return robot.lookup("#checks .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static Button accept(FxRobot robot) {
        return robot.lookup("#form-accept").queryButton();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
