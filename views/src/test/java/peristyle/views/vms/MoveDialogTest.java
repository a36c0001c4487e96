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
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
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
        assertThat(checks(robot).getFirst()).isEqualTo("Nothing stands against 2 of 3.");
        assertThat(checks(robot).getLast()).startsWith(vms.get(1).name() + ": ");

        fx(() -> accept(robot).fire());
        assertThat(asked())
                .containsExactlyElementsOf(vms.stream().<ObjectId>map(Vm::id).toList());
        assertThat(checks(robot)).hasSize(2);
        assertThat(checks(robot).getFirst()).isEqualTo("2 of 3 are done.");
        assertThat(checks(robot).getLast()).startsWith(vms.get(1).name() + ": ");

        console.plane().answer(new Verdict.Accepted(new EstateChange(List.of(), List.of()), List.of()));
        fx(() -> accept(robot).fire());
        assertThat(asked()).hasSize(4).last().isEqualTo(stuck);
        assertThat(robot.lookup("#move-host").tryQuery()).isEmpty();
        assertThat(console.dialogs().said()).last().isEqualTo("3 operations are done.");
    }

    @Test
    @DisplayName("CP-10 whoever closes the form while VMs are moved asks for no more, and is told how many there were")
    void closedMeanwhile(FxRobot robot) {
        fx(() -> new MoveDialog(console.context(), stage, vms).show());
        fx(() -> robot.lookup("#move-host")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .selectLast());
        Button cancel = robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(Button::isCancelButton)
                .findFirst()
                .orElseThrow();
        console.plane().answer((Operation each) -> {
            cancel.fire();
            return new Verdict.Accepted(new EstateChange(List.of(), List.of()), List.of());
        });

        fx(() -> accept(robot).fire());

        assertThat(asked()).containsExactly(vms.getFirst().id());
        assertThat(console.dialogs().said()).containsExactly("1 of 3 are done.");
    }

    @Test
    @DisplayName("CP-4 what is found of the host after each move is said once, as it is after the last")
    void onceAtTheEnd(FxRobot robot) {
        double[] share = {.85};
        console.plane()
                .answer((Operation each) -> new Verdict.Accepted(
                        new EstateChange(List.of(), List.of()),
                        List.of(Finding.of(
                                "CP-4",
                                Severity.WARNING,
                                SmallEstate.hostId(0, 1),
                                "move.memory-high",
                                SmallEstate.hostId(0, 1),
                                share[0] += .01,
                                .85))));
        fx(() -> new MoveDialog(console.context(), stage, vms).show());
        fx(() -> robot.lookup("#move-host")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .selectLast());

        assertThat(checks(robot)).hasSize(2);
        assertThat(checks(robot).getFirst()).isEqualTo("Nothing stands against 3 of 3.");
        assertThat(checks(robot).getLast()).contains("88");
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
