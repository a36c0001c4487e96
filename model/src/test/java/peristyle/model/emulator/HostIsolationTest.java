package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Rules;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.hypervisor.HaRole;

/** What a pool makes of a VMware host without network (HA-1). */
class HostIsolationTest {

    private static final HostId FIRST = new HostId("clu-h1");
    private static final HostId SECOND = new HostId("clu-h2");

    private final Estate estate = anEstate()
            .with(
                    aCpool("clu").with(3, "standard"),
                    aDatastore("ds").usedBy("clu"),
                    aVm("vm").on(1).restart(RestartPriority.RESTART).disk("ds", 100))
            .build();
    private final Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final SteppedPlatform platform =
            new SteppedPlatform(estate, CatalogFile.shipped(), emulator, Rules::findings);
    private final List<DeviceEvent> events = new ArrayList<>();

    {
        platform.listen(events::add);
    }

    private void runFor(Duration time) {
        platform.runUntil(platform.now().plus(time));
    }

    private HaRole role(HostId host) {
        return emulator.hypervisor().hypervisorStatus().role(host).orElseThrow();
    }

    private Vm vm() {
        return platform.estate().vms().iterator().next();
    }

    @Test
    @DisplayName("HA-1 Heartbeat through storage goes on: its VMs run on and use storage, but nobody measures them")
    void leftRunning() {
        float before = Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_IOPS)[0];
        faults.inject(FaultOrder.of(FaultKind.HOST_ISOLATED, FIRST).lasting(Duration.ofMinutes(20)));
        runFor(Duration.ofMinutes(10));

        assertThat(events).anyMatch(DeviceEvent.HostIsolated.class::isInstance);
        assertThat(events).noneMatch(DeviceEvent.HostFailed.class::isInstance);
        assertThat(role(FIRST)).isEqualTo(HaRole.ISOLATED);
        assertThat(vm().power()).isEqualTo(PowerState.ON);
        assertThat(vm().host()).isEqualTo(FIRST);
        Readings readings = Recording.readingsOf(emulator, estate);
        assertThat(readings.column(Metric.VM_CPU)[0]).isNaN();
        assertThat(readings.column(Metric.VM_IOPS)[0]).isNaN();
        assertThat(readings.column(Metric.HOST_CPU)[0]).isNaN();
        assertThat(readings.column(Metric.HOST_READY)[0]).isNaN();
        assertThat(readings.column(Metric.DATASTORE_IOPS)[0]).isBetween(before / 3, before * 3);
        assertThat(platform.snapshot().findings().about(FIRST))
                .extracting(Finding::code)
                .contains("host.isolated");

        runFor(Duration.ofMinutes(20));
        assertThat(role(FIRST)).isEqualTo(HaRole.MASTER);
        assertThat(Recording.readingsOf(emulator, estate).column(Metric.VM_CPU)[0])
                .isPositive();
    }

    @Test
    @DisplayName("HA-1 CP-7 Where its VMs have no network either they are ended there and started elsewhere")
    void endedAndRestarted() {
        BladeId blade = Objects.requireNonNull(estate.hosts().get(FIRST).blade());
        faults.inject(FaultOrder.of(FaultKind.VNIC_DOWN, blade).part(1));
        runFor(Duration.ofMinutes(2));
        assertThat(role(FIRST)).isEqualTo(HaRole.MASTER);

        faults.inject(FaultOrder.of(FaultKind.VNIC_DOWN, blade).part(2));
        runFor(Duration.ofMinutes(5));

        assertThat(role(FIRST)).isEqualTo(HaRole.FAILED);
        assertThat(vm().running()).isTrue();
        assertThat(vm().host()).isNotEqualTo(FIRST);
    }

    @Test
    @DisplayName("HA-1 The host that leads fails: the others elect another, then take it as dead")
    void election() {
        assertThat(role(FIRST)).isEqualTo(HaRole.MASTER);
        assertThat(role(SECOND)).isEqualTo(HaRole.MEMBER);
        faults.inject(FaultOrder.of(FaultKind.HOST_CRASH, FIRST));
        runFor(Duration.ofSeconds(20));
        assertThat(role(FIRST)).isEqualTo(HaRole.ELECTING);
        runFor(Duration.ofSeconds(40));

        assertThat(role(FIRST)).isEqualTo(HaRole.FAILED);
        assertThat(role(SECOND)).isEqualTo(HaRole.MASTER);
        assertThat(events.stream()
                        .filter(DeviceEvent.HostFailed.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .at())
                .isEqualTo(Recording.NOON.plusSeconds(33));
    }

    @Test
    @DisplayName("HA-1 Saved while a host is isolated, it goes on as if nothing had been saved")
    void savedGoesOn() {
        faults.inject(FaultOrder.of(FaultKind.HOST_ISOLATED, FIRST).lasting(Duration.ofMinutes(20)));
        runFor(Duration.ofMinutes(10));
        Emulator second = Emulator.of(platform.estate(), CatalogFile.shipped(), 99, Instant.EPOCH);
        second.restore(emulator.save());

        assertThat(second.hypervisor().hypervisorStatus())
                .isEqualTo(emulator.hypervisor().hypervisorStatus());
        assertThat(Recording.readingsOf(second, estate).column(Metric.DATASTORE_IOPS))
                .isEqualTo(Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_IOPS));
        assertThat(new Recording().run(second, Duration.ofMinutes(30)).events)
                .isEqualTo(new Recording().run(emulator, Duration.ofMinutes(30)).events)
                .isNotEmpty();
    }
}
