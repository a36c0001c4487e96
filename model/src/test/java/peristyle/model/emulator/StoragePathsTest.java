package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Rules;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.HaltReason;
import peristyle.model.telemetry.hypervisor.HostStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.StoragePaths;

/** Paths of hosts to their storage. */
class StoragePathsTest {

    private final Estate estate = SampleEstate.generate(EstateSize.SMALL, 7, CatalogFile.shipped());
    private final Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final SteppedPlatform platform =
            new SteppedPlatform(estate, CatalogFile.shipped(), emulator, Rules::findings);
    private final Host host = estate.hosts().stream()
            .filter(each -> estate.pools().get(each.pool()).platform() == Platform.VMWARE)
            .filter(each -> each.blade() != null
                    && estate.relations().vmsOn(each.id()).stream().anyMatch(Vm::running))
            .findFirst()
            .orElseThrow();
    private final ObjectId blade = Objects.requireNonNull(host.blade());
    private final Vm vm = estate.relations().vmsOn(host.id()).stream()
            .filter(Vm::running)
            .findFirst()
            .orElseThrow();

    private void runFor(Duration time) {
        platform.runUntil(platform.now().plus(time));
    }

    private HypervisorStatus status() {
        return emulator.hypervisor().hypervisorStatus();
    }

    private StoragePaths paths() {
        return status().host(host.id()).map(HostStatus::paths).orElseThrow();
    }

    private float value(Metric metric) {
        return Recording.readingsOf(emulator, estate)
                .column(metric)[estate.vms().placeOf(vm.id())];
    }

    @Test
    @DisplayName("ST-4 A host has a path over each fabric to each node; one fabric lost is half of them, and a warning")
    void degraded() {
        int all = paths().all();
        assertThat(all).isPositive();
        assertThat(paths().live()).isEqualTo(all);

        faults.inject(FaultOrder.of(FaultKind.FC_PATH, host.id()).part(1));
        runFor(Duration.ofMinutes(1));

        assertThat(paths()).isEqualTo(new StoragePaths(all / 2, all, 1));
        assertThat(value(Metric.VM_IOPS)).isPositive();
        assertThat(platform.snapshot().findings().about(host.id()))
                .extracting(Finding::code)
                .contains("host.one-fabric");
    }

    @Test
    @DisplayName("ST-4 A storage node lost takes its paths from all hosts of its zone, and none of them warns")
    void node() {
        int all = paths().all();
        ObjectId system = estate.storageSystems().stream()
                .filter(each ->
                        each.zone().equals(estate.pools().get(host.pool()).zone()))
                .findFirst()
                .orElseThrow()
                .id();
        faults.inject(FaultOrder.of(FaultKind.STORAGE_NODE, system).part(1));
        runFor(Duration.ofMinutes(1));

        assertThat(paths()).isEqualTo(new StoragePaths(all - 2, all, 2));
        assertThat(platform.snapshot().findings().about(host.id()))
                .extracting(Finding::code)
                .doesNotContain("host.one-fabric", "host.no-path");
    }

    @Test
    @DisplayName("ST-4 CP-7 Without any path its VMs stand still, until the host is given up and they start elsewhere")
    void allLost() {
        faults.inject(FaultOrder.of(FaultKind.VHBA_PATH_DOWN, blade).part(1));
        faults.inject(FaultOrder.of(FaultKind.FC_PATH, host.id()).part(2));
        runFor(Duration.ofMinutes(2));

        assertThat(paths().live()).isZero();
        assertThat(status().halt(vm.id()))
                .hasValueSatisfying(halt -> assertThat(halt.reason()).isEqualTo(HaltReason.NO_PATH));
        assertThat(value(Metric.VM_IOPS)).isZero();
        assertThat(value(Metric.VM_CPU)).isZero();
        assertThat(platform.snapshot().findings().about(host.id()))
                .extracting(Finding::code)
                .contains("host.no-path");
        Emulator second = Emulator.of(platform.estate(), CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());
        assertThat(second.hypervisor().hypervisorStatus()).isEqualTo(status());

        runFor(Duration.ofMinutes(10));
        Vm now = platform.estate().vms().find(vm.id()).orElseThrow();
        assertThat(host.id()).isNotEqualTo(now.host());
        assertThat(status().halt(vm.id())).isEmpty();
    }

    @Test
    @DisplayName("ST-4 With a path again before the host is given up its VMs run on where they are")
    void runsOn() {
        faults.inject(FaultOrder.of(FaultKind.FC_PATH, host.id()).part(1));
        faults.inject(FaultOrder.of(FaultKind.FC_PATH, host.id()).part(2).lasting(Duration.ofMinutes(3)));
        runFor(Duration.ofMinutes(2));
        assertThat(value(Metric.VM_IOPS)).isZero();
        runFor(Duration.ofMinutes(5));

        assertThat(value(Metric.VM_IOPS)).isPositive();
        assertThat(status().halts()).isEmpty();
        assertThat(platform.estate().vms().find(vm.id()).orElseThrow().host()).isEqualTo(host.id());
    }
}
