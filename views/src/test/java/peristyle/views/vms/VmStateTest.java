package peristyle.views.vms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmState;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.operation.Snapshot;
import peristyle.views.detail.Detail;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class VmStateTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));

    @Test
    @DisplayName("a VM that starts is said to start: the same word in the table, in its detail and in a file")
    void starting() {
        Vm starting = console.plane()
                .snapshot()
                .estate()
                .vms()
                .get(SmallEstate.vmId(10))
                .moving(SmallEstate.hostId(1, 0));
        console.plane().become(console.plane().snapshot().estate().with(EstateChange.put(starting)));
        Snapshot snapshot = console.plane().snapshot();
        int place = snapshot.estate().vms().placeOf(starting.id());
        Object cell = VmSheet.VMS.columns().stream()
                .filter(column -> column.id().equals("power"))
                .findFirst()
                .orElseThrow()
                .value()
                .of(snapshot, place, starting);
        Detail detail = new VmDetail(console.context().texts()).describe(snapshot, starting);
        assertThat(cell).isEqualTo(VmState.STARTING);
        assertThat(detail.state().text())
                .isEqualTo("Starting")
                .isEqualTo(console.context().texts().of(VmState.STARTING));
        assertThat(detail.state().tone()).isEqualTo(Tone.NOTICE);
    }
}
