package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.MoveStatus;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

class UnderWayViewModelTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final FakePlane plane = console.plane();
    private final UnderWayViewModel model =
            new UnderWayViewModel(console.context().texts());

    @Test
    @DisplayName("nothing is said while nothing is under way, or nobody knows of a replica")
    void calm() {
        count();
        assertThat(model.words().get()).isEmpty();
        assertThat(model.names().get()).isEmpty();
    }

    @Test
    @DisplayName(
            "a VM that runs and is on its way moves, one that is off starts, and both are named until they are there")
    void machines() {
        goTo(0, 3);
        goTo(0, 30);
        count();
        assertThat(model.words().get()).isEqualTo("1 VM moving · 1 VM starting");
        assertThat(model.names().get()).isEqualTo("1 VM moving: vm-3\n1 VM starting: vm-30");

        put(vm(30).on(SmallEstate.hostId(0, 2)));
        count();
        assertThat(model.words().get()).isEqualTo("1 VM moving");

        put(vm(3).on(SmallEstate.hostId(0, 2)));
        count();
        assertThat(model.words().get()).isEmpty();
        assertThat(model.names().get()).isEmpty();
    }

    @Test
    @DisplayName("a template on its way is none that moves or starts")
    void template() {
        Vm off = vm(30).moving(SmallEstate.hostId(0, 2));
        put(new Vm(
                off.id(),
                off.name(),
                off.tenant(),
                off.pool(),
                null,
                off.power(),
                true,
                off.size(),
                off.guestOs(),
                off.tools(),
                off.care(),
                off.workload(),
                off.disks(),
                off.vnics(),
                off.tags(),
                off.movingTo()));
        count();
        assertThat(model.words().get()).isEmpty();
    }

    @Test
    @DisplayName("a first copy is counted while it runs, although nothing of the estate changes then")
    void copies() {
        stand(ReplicaState.INITIAL_COPY, ReplicaState.WAITING);
        count();
        assertThat(model.names().get()).isEqualTo("1 first copy: vm-8 to TH3S");

        stand(ReplicaState.INITIAL_COPY, ReplicaState.INITIAL_COPY);
        goTo(0, 3);
        count();
        assertThat(model.words().get()).isEqualTo("1 VM moving · 2 first copies");

        stand(ReplicaState.WAITING, ReplicaState.TRANSFERRING);
        count();
        assertThat(model.words().get()).isEqualTo("1 VM moving");
    }

    @Test
    @DisplayName("GM-2 a mirror copies its LUN once, however many VMs lie on it")
    void mirror() {
        for (Replica replica : plane.snapshot().estate().replicas().toList()) {
            plane.become(plane.snapshot()
                    .estate()
                    .with(EstateChange.put(new Replica(
                            replica.id(),
                            replica.name(),
                            replica.vm(),
                            ReplicationMethod.GLOBAL_MIRROR,
                            null,
                            new MirrorId("mirror-1"),
                            replica.source(),
                            replica.targetPool(),
                            replica.target(),
                            replica.interval(),
                            replica.rpo(),
                            1))));
        }
        stand(ReplicaState.INITIAL_COPY, ReplicaState.INITIAL_COPY);
        count();
        assertThat(model.names().get()).isEqualTo("1 first copy: mirror-1");
    }

    @Test
    @DisplayName("the first three are named, the others are counted")
    void many() {
        IntStream.of(3, 6, 9, 12, 15).forEach(number -> goTo(0, number));
        count();
        assertThat(model.names().get()).isEqualTo("5 VMs moving: vm-3, vm-6, vm-9 and 2 more");
    }

    @Test
    @DisplayName("one alone says its share in the words, rounded down, and its end where it is named")
    void shares() {
        goTo(0, 3);
        publish(.4399, .9999);
        count();
        assertThat(model.words().get()).isEqualTo("1 VM moving (43\u202f%)");
        assertThat(model.names().get()).isEqualTo("1 VM moving: vm-3 (43\u202f%, until about 2 Mar 2026, 12:00:30)");

        goTo(0, 6);
        publish(.9999, .05);
        count();
        assertThat(model.words().get()).isEqualTo("2 VMs moving");
        assertThat(model.names().get()).contains("vm-3 (99\u202f%, until", "vm-6 (5.0\u202f%, until");
    }

    @Test
    @DisplayName("CP-10 an end that has passed is not named any more, though devices have not told anew")
    void overdue() {
        goTo(0, 3);
        publish(.25, .5);
        count();
        assertThat(model.names().get()).contains("12:00:30");

        Situation was = plane.snapshot().situation();
        plane.publish(new Snapshot(
                new Situation(was.at().plusSeconds(31), was.estate(), was.catalog(), was.live(), was.replicas()),
                plane.snapshot().findings(),
                plane.snapshot().hardware()));
        count();
        assertThat(model.names().get()).isEqualTo("1 VM moving: vm-3 (25\u202f%)");
    }

    /** The VMs 3 and 6 have come so far. */
    private void publish(double first, double second) {
        Instant at = plane.snapshot().at();
        Map<VmId, MoveStatus> moves = Map.of(SmallEstate.vmId(3), move(first), SmallEstate.vmId(6), move(second));
        plane.publish(new Snapshot(
                plane.snapshot().situation(),
                plane.snapshot().findings(),
                new HardwareStatus(
                        StorageStatus.UNKNOWN,
                        NetworkStatus.UNKNOWN,
                        ComputeStatus.UNKNOWN,
                        new HypervisorStatus(at, Map.of(), Map.of(), Map.of(), Map.of(), moves, Map.of()))));
    }

    private MoveStatus move(double part) {
        return new MoveStatus(
                SmallEstate.hostId(0, 0),
                SmallEstate.hostId(0, 2),
                plane.snapshot().at(),
                false,
                part,
                Duration.ofSeconds(30),
                800,
                part * 1024,
                1024);
    }

    private void count() {
        model.count(plane.snapshot());
    }

    private Vm vm(int number) {
        return plane.snapshot().estate().vms().get(SmallEstate.vmId(number));
    }

    private void goTo(int pool, int number) {
        put(vm(number).moving(SmallEstate.hostId(pool, 2)));
    }

    private void put(Vm vm) {
        plane.become(plane.snapshot().estate().with(EstateChange.put(vm)));
    }

    /** The two replicas of the estate stand so. */
    private void stand(ReplicaState first, ReplicaState second) {
        plane.replicas(new ReplicaStatuses(new ReplicaStatus[] {status(first), status(second)}));
    }

    private static ReplicaStatus status(ReplicaState state) {
        return new ReplicaStatus(state, null, null, 0, null, 0, null);
    }
}
