package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

class CausesTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());

    private final Causes causes = new Causes();
    private final Replica replica = ESTATE.replicas().stream()
            .filter(each -> ESTATE.vms().get(each.vm()).running())
            .findFirst()
            .orElseThrow();
    private final Vm vm = ESTATE.vms().get(replica.vm());
    private final Host host = ESTATE.hosts().get(java.util.Objects.requireNonNull(vm.host()));
    private final BladeId blade = java.util.Objects.requireNonNull(host.blade());

    private void tell(DeviceEvent... events) {
        for (DeviceEvent event : events) {
            causes.happened(event, ESTATE);
        }
    }

    private List<VmId> onHost() {
        return ESTATE.relations().vmsOn(host.id()).stream()
                .filter(Vm::running)
                .map(Vm::id)
                .toList();
    }

    private static DeviceEvent struck(FaultKind kind, ObjectId root, Instant at) {
        return new DeviceEvent.FaultStruck(at, root, kind, 1);
    }

    private Incident only() {
        List<Incident> all = causes.newest(10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    @DisplayName("A dead blade is one incident: blade, host, its VMs, their replicas; it is over when all of it is")
    void oneCause() {
        tell(
                struck(FaultKind.BLADE_DEAD, blade, NOON),
                new DeviceEvent.HostFailed(NOON.plusSeconds(18), host.id(), onHost()),
                new DeviceEvent.RpoExceeded(NOON.plusSeconds(900), replica.id(), Duration.ofHours(1)));

        Incident incident = only();
        assertThat(incident.root()).isEqualTo(blade);
        assertThat(incident.carriedBy(blade)).extracting(Effect::object).containsExactly(host.id());
        assertThat(incident.carriedBy(host.id())).hasSameSizeAs(onHost());
        assertThat(incident.carriedBy(vm.id()))
                .extracting(Effect::object, Effect::kind)
                .containsExactly(org.assertj.core.api.Assertions.tuple(replica.id(), Effect.Kind.REPLICA_LATE));
        assertThat(incident.suffering()).isEqualTo(2 + onHost().size());

        for (VmId each : onHost()) {
            tell(new DeviceEvent.VmRestarted(NOON.plusSeconds(60), each, host.id(), Duration.ofSeconds(42)));
        }
        tell(
                new DeviceEvent.FaultEnded(
                        NOON.plusSeconds(1000), blade, FaultKind.BLADE_DEAD, 1, Duration.ofSeconds(1000)),
                new DeviceEvent.HostReturned(
                        NOON.plusSeconds(1300), host.id(), HostState.CONNECTED, Duration.ofSeconds(1300)));
        assertThat(only().over()).isFalse();
        tell(new DeviceEvent.RpoRestored(NOON.plusSeconds(1400), replica.id(), Duration.ofSeconds(500)));
        assertThat(only().over()).isTrue();
    }

    @Test
    @DisplayName("A chassis without power carries all its hosts, and is still one incident")
    void chassis() {
        Chassis chassis = ESTATE.chassis().get(ESTATE.blades().get(blade).chassis());
        tell(struck(FaultKind.CHASSIS_DEAD, chassis.id(), NOON));
        long hosts = 0;
        for (Host each : ESTATE.hosts()) {
            BladeId on = each.blade();
            if (on != null && ESTATE.blades().get(on).chassis().equals(chassis.id())) {
                hosts++;
                tell(new DeviceEvent.HostFailed(NOON.plusSeconds(18), each.id(), List.of()));
            }
        }

        assertThat(hosts).isGreaterThan(1);
        assertThat(only().carriedBy(chassis.id())).hasSize((int) hosts);
    }

    @Test
    @DisplayName("What flaps is one incident that counts; a VM without room says so; what has no cause has its own")
    void flapping() {
        for (int time = 0; time < 5; time++) {
            Instant at = NOON.plusSeconds(120L * time);
            tell(
                    struck(FaultKind.AGENT_SILENT, host.id(), at),
                    new DeviceEvent.FaultEnded(
                            at.plusSeconds(60), host.id(), FaultKind.AGENT_SILENT, 1, Duration.ofSeconds(60)));
        }
        assertThat(only().times()).isEqualTo(5);

        Host other = ESTATE.hosts().stream()
                .filter(each -> !blade.equals(each.blade()))
                .findFirst()
                .orElseThrow();
        tell(new DeviceEvent.HostFailed(NOON.plusSeconds(9000), other.id(), List.of(vm.id())));
        tell(new DeviceEvent.VmLeftOff(NOON.plusSeconds(9010), vm.id(), RestartObstacle.HOST_MEMORY, true));
        Incident own = causes.newest(1).getFirst();
        assertThat(own.root()).isEqualTo(other.id());
        assertThat(own.carriedBy(other.id())).extracting(Effect::kind).contains(Effect.Kind.VM_WITHOUT_ROOM);
    }
}
