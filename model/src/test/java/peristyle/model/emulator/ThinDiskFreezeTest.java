package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Rules;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.HaltReason;

/** Thin disks that find no space (ST-6). */
class ThinDiskFreezeTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Estate estate = anEstate()
            .with(
                    aCpool("clu"),
                    aDatastore("ds").usedBy("clu"),
                    aVm("thin").on(1).thinDisk("ds", 500, 20),
                    aVm("thick").on(1).disk("ds", 100))
            .build();
    private final Vm thin = estate.vms().toList().get(0);
    private final Vm thick = estate.vms().toList().get(1);
    private final Datastore datastore = estate.datastores().toList().getFirst();
    private final Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final Recording heard = new Recording();
    private FaultInjection faults;

    @BeforeEach
    void hold() {
        faults = emulator.faultInjection().orElseThrow();
    }

    private void fill() {
        faults.inject(FaultOrder.of(FaultKind.DATASTORE_FILLED, datastore.id()));
    }

    private float value(Metric metric, VmId vm) {
        return Recording.readingsOf(emulator, estate)
                .column(metric)[estate.vms().placeOf(vm)];
    }

    @Test
    @DisplayName("ST-6 A VM stands still on while a host fails that has nothing to do with it: there is no more space")
    void standsStillWhileHostsFail() {
        fill();
        heard.run(emulator, TWO_DAYS);
        assertThat(heard.of(DeviceEvent.VmFrozen.class)).hasSize(1);
        HostId other = estate.hosts().stream()
                .map(Host::id)
                .filter(id -> !id.equals(thin.host()))
                .findFirst()
                .orElseThrow();
        faults.inject(FaultOrder.of(FaultKind.HOST_CRASH, other));
        heard.run(emulator, Duration.ofMinutes(10));
        assertThat(heard.of(DeviceEvent.HostFailed.class)).hasSize(1);
        assertThat(heard.of(DeviceEvent.VmThawed.class)).isEmpty();
        assertThat(heard.of(DeviceEvent.DatastoreFreed.class)).isEmpty();
    }

    @Test
    @DisplayName(
            "ST-6 On a full datastore a VM runs until its thin disk needs a block, then stands still; others run on")
    void freezes() {
        fill();
        heard.run(emulator, Duration.ofSeconds(40));
        assertThat(heard.of(DeviceEvent.DatastoreFilled.class)).hasSize(1);
        assertThat(heard.of(DeviceEvent.VmFrozen.class)).isEmpty();
        assertThat(value(Metric.VM_IOPS, thin.id())).isPositive();

        heard.run(emulator, TWO_DAYS);

        assertThat(heard.of(DeviceEvent.VmFrozen.class))
                .extracting(DeviceEvent.VmFrozen::subject)
                .containsExactly(thin.id());
        assertThat(value(Metric.VM_IOPS, thin.id())).isZero();
        assertThat(value(Metric.VM_CPU, thin.id())).isZero();
        assertThat(value(Metric.VM_MEMORY, thin.id())).isPositive();
        assertThat(value(Metric.VM_IOPS, thick.id())).isPositive();
        assertThat(emulator.hypervisor().hypervisorStatus().halt(thin.id()))
                .hasValueSatisfying(halt -> assertThat(halt.reason()).isEqualTo(HaltReason.NO_SPACE));
    }

    @Test
    @DisplayName("ST-6 With space again it runs on, and its disk has not grown meanwhile")
    void runsOn() {
        fill();
        heard.run(emulator, TWO_DAYS);
        Instant frozen = heard.of(DeviceEvent.VmFrozen.class).getFirst().at();
        faults.clearAll();
        heard.run(emulator, Duration.ofMinutes(1));

        assertThat(heard.of(DeviceEvent.DatastoreFreed.class)).hasSize(1);
        DeviceEvent.VmThawed thawed = heard.of(DeviceEvent.VmThawed.class).getFirst();
        assertThat(thawed.frozen()).isEqualTo(Duration.between(frozen, thawed.at()));
        assertThat(value(Metric.VM_IOPS, thin.id())).isPositive();
        float used = Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_USED)[0];
        Emulator undisturbed = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
        new Recording().run(undisturbed, TWO_DAYS);
        assertThat(used).isLessThan(Recording.readingsOf(undisturbed, estate).column(Metric.DATASTORE_USED)[0]);
    }

    @Test
    @DisplayName("ST-5 What a thin disk grows by is taken and no longer promised: the same is left once all claims are"
            + " honoured")
    void growthIsNoClaim() {
        heard.run(emulator, Duration.ofMinutes(10));
        float used = datastore(Metric.DATASTORE_USED);
        float growth = datastore(Metric.DATASTORE_GROWTH);
        heard.run(emulator, TWO_DAYS);

        assertThat(datastore(Metric.DATASTORE_USED)).isGreaterThan(used);
        assertThat(datastore(Metric.DATASTORE_GROWTH)).isLessThan(growth);
        assertThat(datastore(Metric.DATASTORE_USED) + datastore(Metric.DATASTORE_GROWTH))
                .isCloseTo(used + growth, offset(1f));
    }

    private float datastore(Metric metric) {
        return Recording.readingsOf(emulator, estate).column(metric)[0];
    }

    @Test
    @DisplayName("ST-6 Half of the free space taken freezes nobody")
    void halfIsEnough() {
        faults.inject(FaultOrder.of(FaultKind.DATASTORE_FILLED, datastore.id()).amount(.5));
        heard.run(emulator, TWO_DAYS);

        assertThat(heard.of(DeviceEvent.VmFrozen.class)).isEmpty();
        assertThat(heard.of(DeviceEvent.DatastoreFilled.class)).isEmpty();
    }

    @Test
    @DisplayName("ST-6 Saved while a VM stands still, it goes on as if nothing had been saved")
    void savedGoesOn() {
        fill();
        heard.run(emulator, TWO_DAYS);
        Emulator second = Emulator.of(estate, CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());

        assertThat(second.hypervisor().hypervisorStatus())
                .isEqualTo(emulator.hypervisor().hypervisorStatus());
        assertThat(Recording.readingsOf(second, estate).column(Metric.VM_IOPS))
                .isEqualTo(Recording.readingsOf(emulator, estate).column(Metric.VM_IOPS));
        second.faultInjection().orElseThrow().clearAll();
        Recording after = new Recording().run(second, Duration.ofMinutes(1));
        assertThat(after.of(DeviceEvent.VmThawed.class)).hasSize(1);
    }

    @Test
    @DisplayName("ST-6 Datastore and VM are named as critical, and the VM is not shown as well")
    void isFound() {
        SteppedPlatform platform = new SteppedPlatform(estate, CatalogFile.shipped(), emulator, Rules::findings);
        fill();
        platform.runUntil(Recording.NOON.plus(TWO_DAYS));
        Snapshot snapshot = platform.snapshot();

        assertThat(snapshot.findings().about(datastore.id()))
                .extracting(Finding::code)
                .contains("datastore.full");
        assertThat(snapshot.findings().about(thin.id()))
                .extracting(Finding::code)
                .contains("vm.frozen");
        List<Finding> ofThick = snapshot.findings().about(thick.id());
        assertThat(ofThick).extracting(Finding::rule).doesNotContain("ST-6");
    }
}
