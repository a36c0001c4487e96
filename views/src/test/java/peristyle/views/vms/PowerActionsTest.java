package peristyle.views.vms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Task;
import peristyle.views.table.TableAction;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class PowerActionsTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(12));
    private final PowerActions actions = new PowerActions(console.context(), () -> {
        throw new AssertionError("no dialog of its own is needed");
    });
    private final Vm running = console.plane().snapshot().estate().vms().stream()
            .filter(Vm::running)
            .findFirst()
            .orElseThrow();
    private final Vm off = running.off();

    private List<String> asked() {
        return console.plane().tasks(10).stream().map(Task::code).toList();
    }

    @Test
    @DisplayName("what is off can be started, what runs or starts can be switched off, never a mixture")
    void possible() {
        TableAction<Vm> on = actions.on();
        TableAction<Vm> power = actions.off();
        Vm starting = off.moving(SmallEstate.hostId(0, 0));
        assertThat(List.of(
                        on.possible().test(List.of(off)),
                        on.possible().test(List.of(off, running)),
                        on.possible().test(List.of(starting)),
                        power.possible().test(List.of(running, starting)),
                        power.possible().test(List.of(running, off))))
                .containsExactly(true, false, false, true, false);
    }

    @Test
    @DisplayName("the power is taken only after a confirmation")
    void confirmed() {
        console.dialogs().confirmAll(false);
        actions.off().act().accept(List.of(running));
        assertThat(asked()).isEmpty();
        assertThat(console.dialogs().said()).containsExactly("Power off " + running.name() + "?");

        console.dialogs().confirmAll(true);
        actions.off().act().accept(List.of(running));
        assertThat(asked()).containsExactly("vm.power-off");
    }

    @Test
    @DisplayName("several are started one by one, after one confirmation")
    void several() {
        actions.on().act().accept(List.of(off, off));
        assertThat(asked()).containsExactly("vm.power-on", "vm.power-on");
        assertThat(console.dialogs().said()).startsWith("Power on 2 VMs?");
    }
}
