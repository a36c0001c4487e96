package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Rules;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.HaltReason;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.SnapshotPhase;

/** Snapshots that copies take (VR-2, BK-3). */
class SnapshotTest {

    private final Estate estate = anEstate()
            .with(
                    aCpool("clu").with(2, "standard"),
                    aCpool("standby").with(2, "standard").in(AZ07),
                    aDatastore("source").usedBy("clu"),
                    aDatastore("target").in(AZ07).usedBy("standby"),
                    aVm("vm").in("clu").on(1).workload(Workload.DATABASE).disk("source", 200),
                    aReplicaOf("vm").every(Duration.ofHours(1)).to("standby", "target"))
            .build();
    private final Vm vm = estate.vms().toList().getFirst();

    private Emulator emulator(boolean heavy) {
        List<VmId> writers = heavy ? List.of(vm.id()) : List.of();
        Troubles troubles =
                new Troubles(new HostId(""), new HostId(""), new DatastoreId(""), new CoreLinkId(""), writers);
        return Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, troubles);
    }

    @Test
    @DisplayName("VR-2 A VM that writes little closes the snapshot of each transfer and never stands still")
    void closes() {
        Emulator emulator = emulator(false);
        Set<SnapshotPhase> seen = EnumSet.noneOf(SnapshotPhase.class);
        List<Integer> open = new ArrayList<>();
        Recording heard = new Recording()
                .atSample(at -> {
                    HypervisorStatus status = emulator.hypervisor().hypervisorStatus();
                    status.snapshot(vm.id()).ifPresent(each -> seen.add(each.phase()));
                    open.add(status.snapshots().size());
                })
                .run(emulator, Duration.ofHours(6));

        assertThat(heard.of(DeviceEvent.VmStunned.class)).isEmpty();
        assertThat(seen).contains(SnapshotPhase.OPEN).doesNotContain(SnapshotPhase.STUNNED);
        assertThat(open).contains(0, 1);
    }

    @Test
    @DisplayName("VR-2 That a snapshot cannot be closed is known on when an operator changes something else")
    void knownOn() {
        Emulator emulator = emulator(true);
        List<Boolean> staysOpen = new ArrayList<>();
        Recording heard = new Recording().atSample(at -> staysOpen.add(staysOpen(emulator)));
        while (staysOpen.isEmpty() || !staysOpen.getLast()) {
            assertThat(staysOpen).hasSizeLessThan(3 * 60 * 12);
            heard.run(emulator, Duration.ofSeconds(20));
        }
        EstateChange other = EstateChange.put(new Replica(
                new ReplicaId("another"),
                "another",
                vm.id(),
                ReplicationMethod.VMWARE_VM,
                null,
                null,
                new DatastoreId("source"),
                new PoolId("standby"),
                new DatastoreId("target"),
                Duration.ofHours(24),
                Duration.ofHours(48),
                1));
        emulator.hypervisor().follow(estate.with(other), other);
        assertThat(staysOpen(emulator)).isTrue();
    }

    @Test
    @DisplayName("VR-2 That a snapshot cannot be closed is known on while hosts fail that have nothing to do with it")
    void knownOnWhileHostsFail() {
        Emulator emulator = emulator(true);
        List<Boolean> staysOpen = new ArrayList<>();
        Recording heard = new Recording().atSample(at -> staysOpen.add(staysOpen(emulator)));
        while (staysOpen.isEmpty() || !staysOpen.getLast()) {
            assertThat(staysOpen).hasSizeLessThan(3 * 60 * 12);
            heard.run(emulator, Duration.ofSeconds(20));
        }
        HostId elsewhere =
                estate.relations().hostsOf(new PoolId("standby")).getFirst().id();
        emulator.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.HOST_CRASH, elsewhere));
        staysOpen.clear();
        heard.run(emulator, Duration.ofMinutes(3));
        assertThat(heard.of(DeviceEvent.HostFailed.class)).hasSize(1);
        assertThat(staysOpen).containsOnly(true);
    }

    private boolean staysOpen(Emulator emulator) {
        return emulator.hypervisor()
                .hypervisorStatus()
                .snapshot(vm.id())
                .filter(each -> each.mib() > 0 && each.toClose() == null)
                .isPresent();
    }

    @Test
    @DisplayName("VR-2 A VM that writes all the time cannot close it: it stands still until it is closed, and runs on")
    void stuns() {
        Emulator emulator = emulator(true);
        List<Float> whileStunned = new ArrayList<>();
        Recording heard = new Recording()
                .atSample(at -> {
                    HypervisorStatus status = emulator.hypervisor().hypervisorStatus();
                    if (status.halt(vm.id()).isPresent()) {
                        assertThat(status.halt(vm.id()).orElseThrow().reason()).isEqualTo(HaltReason.SNAPSHOT);
                        whileStunned.add(Recording.readingsOf(emulator, estate).column(Metric.VM_IOPS)[0]);
                    }
                })
                .run(emulator, Duration.ofHours(12));

        List<DeviceEvent.VmStunned> stunned = heard.of(DeviceEvent.VmStunned.class);
        List<DeviceEvent.SnapshotClosed> closed = heard.of(DeviceEvent.SnapshotClosed.class);
        assertThat(stunned).isNotEmpty();
        assertThat(closed).hasSizeBetween(stunned.size() - 1, stunned.size());
        assertThat(closed.getFirst().stunned())
                .isEqualTo(Duration.between(
                        stunned.getFirst().at(), closed.getFirst().at()));
        assertThat(stunned.getFirst().mib()).isBetween(1024.0, .1 * 200 * 1024);
        assertThat(whileStunned).isNotEmpty().containsOnly(0f);
    }

    @Test
    @DisplayName("ST-5 What a snapshot takes in lies on the datastore and is part of what is used")
    void takesSpace() {
        Emulator emulator = emulator(true);
        float[] most = {0};
        int source = estate.datastores().placeOf(vm.disks().getFirst().datastore());
        float before = Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_USED)[source];
        new Recording()
                .atSample(at -> {
                    var readings = Recording.readingsOf(emulator, estate);
                    float snapshots = readings.column(Metric.DATASTORE_SNAPSHOTS)[source];
                    most[0] = Math.max(most[0], snapshots);
                    assertThat(readings.column(Metric.DATASTORE_USED)[source] - snapshots)
                            .isEqualTo(before);
                })
                .run(emulator, Duration.ofHours(4));

        assertThat(most[0]).isBetween(1024f, .1f * 200 * 1024);
    }

    @Test
    @DisplayName("BK-3 VR-2 It is said beforehand for how long the VM would stand still, and while it does")
    void isFound() {
        SteppedPlatform platform = new SteppedPlatform(estate, CatalogFile.shipped(), emulator(true), Rules::findings);
        List<String> codes = new ArrayList<>();
        for (Instant at = Recording.NOON; at.isBefore(Recording.NOON.plus(Duration.ofHours(4))); ) {
            at = at.plusSeconds(60);
            platform.runUntil(at);
            platform.snapshot().findings().about(vm.id()).stream()
                    .filter(each -> "VR-2".equals(each.rule()))
                    .map(Finding::code)
                    .forEach(code -> {
                        if (!codes.contains(code)) {
                            codes.add(code);
                        }
                    });
        }

        assertThat(codes).containsExactly("vm.snapshot-stays-open", "vm.stunned");
    }

    @Test
    @DisplayName("VR-2 Saved while a snapshot is open, it goes on as if nothing had been saved")
    void savedGoesOn() {
        Emulator whole = emulator(true);
        new Recording().run(whole, Duration.ofMinutes(100));
        Emulator second = Emulator.of(estate, CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(whole.save());

        assertThat(whole.hypervisor().hypervisorStatus().snapshots()).isNotEmpty();
        assertThat(second.hypervisor().hypervisorStatus())
                .isEqualTo(whole.hypervisor().hypervisorStatus());
        assertThat(new Recording().run(second, Duration.ofHours(4)).events)
                .isEqualTo(new Recording().run(whole, Duration.ofHours(4)).events);
    }
}
