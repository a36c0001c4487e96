package peristyle.views.vms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmState;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.hypervisor.HaltReason;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.LeftOff;
import peristyle.model.telemetry.hypervisor.MoveStatus;
import peristyle.views.detail.Block;
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
        Object cell = cell("power", snapshot, starting);
        Detail detail = new VmDetail(console.context().texts()).describe(snapshot, starting);
        assertThat(cell).isEqualTo(VmState.STARTING);
        assertThat(detail.state().text())
                .isEqualTo("Starting")
                .isEqualTo(console.context().texts().of(VmState.STARTING));
        assertThat(detail.state().tone()).isEqualTo(Tone.NOTICE);
    }

    @Test
    @DisplayName(
            "CP-7 HA-2 a VM that its failed host left off is told so in the table as well as in its detail; one that"
                    + " somebody switched off is off")
    void leftOff() {
        Vm off = console.plane()
                .snapshot()
                .estate()
                .vms()
                .get(SmallEstate.vmId(10))
                .off();
        console.plane().become(console.plane().snapshot().estate().with(EstateChange.put(off)));
        assertThat(cell("standstill", console.plane().snapshot(), off)).isNull();
        Snapshot before = console.plane().snapshot();
        Snapshot snapshot = new Snapshot(
                before.situation(),
                before.findings(),
                new HardwareStatus(StorageStatus.UNKNOWN, NetworkStatus.UNKNOWN, ComputeStatus.UNKNOWN, left(off)),
                before.incidents());
        Detail detail = new VmDetail(console.context().texts()).describe(snapshot, off);
        assertThat(cell("power", snapshot, off)).isEqualTo(VmState.OFF);
        assertThat(cell("standstill", snapshot, off)).isEqualTo(HaltReason.HOST_FAILED);
        assertThat(detail.state().text())
                .isEqualTo("Off since its host failed")
                .isEqualTo(console.context().texts().of(HaltReason.HOST_FAILED));
        assertThat(detail.state().tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    @DisplayName("CP-10 how long a move takes is counted from now, not from when the hypervisors told of it")
    void left() {
        Vm moving = console.plane()
                .snapshot()
                .estate()
                .vms()
                .get(SmallEstate.vmId(1))
                .moving(SmallEstate.hostId(0, 1));
        console.plane().become(console.plane().snapshot().estate().with(EstateChange.put(moving)));
        Instant now = console.plane().snapshot().at();

        assertThat(move(moving, now)).isEqualTo("25 % carried, 6 s left at 512 MiB/s");
        assertThat(move(moving, now.minusSeconds(4))).isEqualTo("25 % carried, 2 s left at 512 MiB/s");
        assertThat(move(moving, now.minusSeconds(15))).isEqualTo("25 % carried, — left at 512 MiB/s");
    }

    private String move(Vm vm, Instant told) {
        MoveStatus move = new MoveStatus(
                SmallEstate.hostId(0, 0),
                SmallEstate.hostId(0, 1),
                told,
                false,
                .25,
                Duration.ofSeconds(6),
                512,
                1024,
                4096);
        Snapshot before = console.plane().snapshot();
        HypervisorStatus status =
                new HypervisorStatus(told, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(vm.id(), move), Map.of());
        Snapshot snapshot = new Snapshot(
                before.situation(),
                before.findings(),
                new HardwareStatus(StorageStatus.UNKNOWN, NetworkStatus.UNKNOWN, ComputeStatus.UNKNOWN, status));
        return new VmDetail(console.context().texts())
                .describe(snapshot, vm).blocks().stream()
                        .filter(Block.Facts.class::isInstance)
                        .flatMap(block -> ((Block.Facts) block).facts().stream())
                        .map(fact -> fact.value().text().replace('\u202f', ' '))
                        .filter(text -> text.contains("carried"))
                        .findFirst()
                        .orElseThrow();
    }

    private static HypervisorStatus left(Vm vm) {
        LeftOff left = new LeftOff(Instant.EPOCH, SmallEstate.hostId(0, 0), null, false);
        return new HypervisorStatus(
                Instant.EPOCH,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(vm.id(), left));
    }

    private static @Nullable Object cell(String column, Snapshot snapshot, Vm vm) {
        return VmSheet.VMS.columns().stream()
                .filter(each -> each.id().equals(column))
                .findFirst()
                .orElseThrow()
                .value()
                .of(snapshot, snapshot.estate().vms().placeOf(vm.id()), vm);
    }
}
