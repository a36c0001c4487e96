package peristyle.views.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.Scope;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;
import peristyle.views.text.Texts;

class OverviewViewModelTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(12));
    private final Texts texts = Texts.of(Locale.UK, ZoneOffset.UTC).strict();
    private final OverviewViewModel model = new OverviewViewModel(plane, texts);

    @Test
    @DisplayName("many findings of one kind are one line, the worst kind first; opened, each has its own")
    void grouped() {
        findAll();
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.groups().get())
                .extracting(FindingGroup::code, group -> group.findings().size())
                .containsExactly(tuple("z.critical", 12), tuple("a.advice", 12));
        assertThat(model.rows().get()).hasSize(2);
        model.toggle(model.rows().get().getFirst());
        assertThat(model.rows().get()).hasSize(14);
        findAll();
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.rows().get()).as("stays open across refreshes").hasSize(14);
    }

    @Test
    @DisplayName("only what lies in the scope is counted and measured")
    void scoped() {
        findAll();
        plane.measure(Metric.POOL_CPU, 1000);
        Scope zone = Scope.ALL.at(null, SmallEstate.zoneId(0));
        model.accept(plane.snapshot(), zone);
        assertThat(model.groups().get())
                .allSatisfy(group -> assertThat(group.findings()).hasSize(4));
        assertThat(model.capacities().get()).singleElement().satisfies(only -> {
            assertThat(only.stock().zone().id()).isEqualTo(SmallEstate.zoneId(0));
            assertThat(only.usedMhz()).isEqualTo(1000);
            assertThat(only.stock().clockMhz())
                    .as("one of the four is in maintenance")
                    .isEqualTo(3 * 32 * 2400);
            assertThat(only.stock().activatedMib()).isEqualTo(1152 * 1024);
            assertThat(only.stock().memoryMib()).isEqualTo(3 * 384 * 1024);
            assertThat(only.stock().allocatedMib()).isEqualTo(4 * 40 * 1024);
        });
    }

    @Test
    @DisplayName("what is wrong outside of the scope is counted, so that nobody takes a part for the whole")
    void elsewhere() {
        HostId host = SmallEstate.hostId(0, 0);
        plane.find(Finding.of("CP-4", Severity.CRITICAL, host, "host.memory-high", host, 0.91, 0.85));
        model.accept(plane.snapshot(), Scope.ALL.at(null, SmallEstate.zoneId(1)));
        assertThat(model.rows().get()).isEmpty();
        assertThat(model.elsewhere().get()).isEqualTo("outside of the scope: 1 (worst: Critical)");
        model.accept(plane.snapshot(), Scope.ALL.at(null, SmallEstate.zoneId(0)));
        assertThat(model.elsewhere().get()).isEmpty();
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.elsewhere().get()).isEmpty();
    }

    @Test
    @DisplayName("a replica beyond its RPO counts in the zone that it goes to as in the one that it comes from")
    void replicaInBothZones() {
        ReplicaId replica = new ReplicaId("replica-8");
        plane.find(Finding.of("OR-1", Severity.CRITICAL, replica, "replica.rpo-exceeded", replica));
        for (int zone : List.of(1, 2)) {
            model.accept(plane.snapshot(), Scope.ALL.at(null, SmallEstate.zoneId(zone)));
            assertThat(model.counts().get()).as(SmallEstate.ZONES.get(zone)).containsEntry(Severity.CRITICAL, 1);
            assertThat(model.replicas().get()).isEqualTo(Map.of(Rpo.Severity.UNKNOWN, 1));
        }
        model.accept(plane.snapshot(), Scope.ALL.at(null, SmallEstate.zoneId(0)));
        assertThat(model.counts().get()).containsEntry(Severity.CRITICAL, 0);
    }

    @Test
    @DisplayName("a host that failed counts neither as processor clock nor as memory of its zone")
    void failedHost() {
        Host host = plane.snapshot().estate().hosts().stream()
                .filter(each -> each.state() == HostState.CONNECTED)
                .findFirst()
                .orElseThrow();
        Estate without = plane.snapshot().estate().with(EstateChange.put(host.in(HostState.FAILED)));
        plane.become(without);
        model.accept(plane.snapshot(), Scope.ALL);
        double clock = model.capacities().get().stream()
                .mapToDouble(zone -> zone.stock().clockMhz())
                .sum();
        long memory = model.capacities().get().stream()
                .mapToLong(zone -> zone.stock().memoryMib())
                .sum();
        assertThat(clock)
                .isEqualTo(without.hosts().stream()
                        .filter(each -> each.state() == HostState.CONNECTED)
                        .mapToDouble(Host::capacityMhz)
                        .sum());
        assertThat(memory)
                .isEqualTo(without.hosts().stream()
                        .filter(each -> each.state() == HostState.CONNECTED)
                        .mapToLong(Host::memoryMib)
                        .sum());
    }

    @Test
    @DisplayName("use that nothing measures is unknown, not zero; so is a replica without a recovery point")
    void unknown() {
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.capacities().get())
                .isNotEmpty()
                .allSatisfy(zone -> assertThat(zone.usedMhz()).isNaN());
        assertThat(model.replicas().get()).isEqualTo(Map.of(Rpo.Severity.UNKNOWN, 1));
        assertThat(model.checked().get()).isFalse();
    }

    @Test
    @DisplayName("a replica beyond its RPO is news, a transfer that follows its schedule is not")
    void happened() {
        ReplicaId replica = new ReplicaId("replica-8");
        plane.happen(new DeviceEvent.RpoExceeded(plane.snapshot().at(), replica, Duration.ofMinutes(20)));
        plane.happen(new DeviceEvent.TransferStarted(plane.snapshot().at(), replica, false));
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.happenings().get()).singleElement().satisfies(news -> {
            assertThat(news.subject()).isEqualTo(replica);
            assertThat(news.sentence()).contains("20");
        });
    }

    private record HostFailed(HostId subject) implements Operation {

        @Override
        public String code() {
            return "device.host-failed";
        }

        @Override
        public List<Object> arguments() {
            return List.of(subject, 3);
        }

        @Override
        public Verdict judge(Situation situation) {
            throw new UnsupportedOperationException("the platform of the test answers");
        }
    }

    @Test
    @DisplayName(
            "a host that failed before events are remembered is told by its task, not in green, and since when is said")
    void beforeTheEvents() {
        HostId host = SmallEstate.hostId(0, 0);
        Instant noon = plane.snapshot().at();
        plane.forgetBefore(noon.minusSeconds(60));
        assertThat(plane.submit(new HostFailed(host), "platform")).isNotNull();
        plane.happen(new DeviceEvent.HostFailed(noon.minusSeconds(5), host, List.of()));
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.happenings().get()).as("told by the event alone").hasSize(1);

        plane.forgetBefore(noon.plusSeconds(1));
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.happenings().get()).singleElement().satisfies(happening -> {
            assertThat(happening.subject()).isEqualTo(host);
            assertThat(happening.tone()).isEqualTo(Tone.WARNING);
        });
        assertThat(model.since().get()).contains("12:00");
    }

    @Test
    @DisplayName("one cause is one line with its findings folded under it; opened, its chain goes link by link")
    void cause() {
        HostId host = SmallEstate.hostId(0, 0);
        Instant at = plane.snapshot().at();
        findAll();
        plane.incidents(new Incident(
                3,
                SmallEstate.zoneId(0),
                new DeviceEvent.FaultStruck(at, SmallEstate.zoneId(0), FaultKind.ZONE_LOST, 1),
                1,
                at,
                null,
                List.of(
                        new Effect(host, SmallEstate.zoneId(0), Effect.Kind.HOST_FAILED, at, null),
                        new Effect(SmallEstate.vmId(1), host, Effect.Kind.VM_DOWN, at, null),
                        new Effect(SmallEstate.vmId(4), host, Effect.Kind.VM_DOWN, at, at.plusSeconds(60)))));
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.counts().get())
                .isEqualTo(Map.of(Severity.CRITICAL, 12, Severity.WARNING, 0, Severity.ADVICE, 11));
        assertThat(model.rows().get()).hasSize(3);
        assertThat(model.rows().get().getFirst()).isInstanceOf(FindingRow.Cause.class);
        model.toggle(model.rows().get().getFirst());
        assertThat(model.rows().get())
                .extracting(FindingRow::object)
                .startsWith(SmallEstate.zoneId(0), host, SmallEstate.vmId(1), SmallEstate.vmId(1));
        model.toggle(model.rows().get().get(1));
        assertThat(model.rows().get())
                .filteredOn(FindingRow.Step.class::isInstance)
                .extracting(FindingRow::object, FindingRow::depth)
                .containsExactly(tuple(host, 1), tuple(SmallEstate.vmId(1), 2), tuple(SmallEstate.vmId(4), 2));
        model.accept(plane.snapshot(), Scope.ALL.at(null, SmallEstate.zoneId(2)));
        assertThat(model.rows().get()).noneMatch(FindingRow.Cause.class::isInstance);
    }

    private void findAll() {
        plane.find(plane.snapshot().estate().vms().stream()
                .flatMap(vm -> Stream.of(
                        finding(vm, Severity.ADVICE, "a.advice"), finding(vm, Severity.CRITICAL, "z.critical")))
                .toArray(Finding[]::new));
    }

    private static Finding finding(Vm vm, Severity severity, String code) {
        return Finding.of("X-1", severity, vm.id(), code);
    }
}
