package peristyle.views.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vm;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;
import peristyle.views.chart.Trend;
import peristyle.views.console.Scope;
import peristyle.views.detail.Detail;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class InventoryViewModelTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final InventoryViewModel model = new InventoryViewModel(
            console.context().jobs(), console.context().texts(), new TimesLeft(console.context()));

    @BeforeEach
    void follow() {
        console.context().bridge().follow(model::accept);
    }

    @Test
    @DisplayName("a VM stands under its host, that under its pool, zone and region; one that is off stands on no host")
    void path() {
        assertThat(names(model.tree().get().pathTo(SmallEstate.vmId(1))))
                .containsExactly("FR1", "TH3S", "cpool-1", "esx-1-1", "vm-1");
        assertThat(model.tree().get().pathTo(SmallEstate.vmId(10)))
                .contains(new Entry.Group(InventoryGroup.WITHOUT_HOST, SmallEstate.poolId(1)));
    }

    @Test
    @DisplayName("every object has a place, and everything can be described")
    void everything() {
        for (ObjectKind kind : ObjectKind.values()) {
            for (EstateObject object : console.plane().snapshot().estate().<EstateObject>roster(kind)) {
                assertThat(model.tree().get().pathTo(object.id()))
                        .as(object.name())
                        .isNotEmpty();
                model.choose(new Entry.Thing(object.id()));
                assertThat(model.detail().get()).as(object.name()).isNotNull();
            }
        }
    }

    @Test
    @DisplayName("running VMs are counted up to the region")
    void counts() {
        assertThat(model.tree().get().virtualMachines())
                .containsEntry(new Entry.Thing(new RegionId("fr1")), new InventoryTree.Count(27, 30))
                .containsEntry(new Entry.Thing(SmallEstate.zoneId(0)), new InventoryTree.Count(9, 10));
    }

    @Test
    @DisplayName("measurements leave the tree as it is; a change of the estate builds it anew")
    void rebuilt() {
        InventoryTree before = model.tree().get();
        console.plane().measure(Metric.VM_CPU, 100f);
        assertThat(model.tree().get()).isSameAs(before);
        Vm vm = console.plane().snapshot().estate().vms().get(SmallEstate.vmId(1));
        console.plane().become(console.plane().snapshot().estate().with(new EstateChange(List.of(), List.of(vm.id()))));
        assertThat(model.tree().get().pathTo(vm.id())).isEmpty();
    }

    @Test
    @DisplayName("the filter keeps what it finds, with the way to it opened and what is under it closed")
    void filter() {
        model.filter().set("ESX-1-1");
        InventoryTree tree = model.tree().get();
        assertThat(tree.hits()).isEqualTo(1);
        assertThat(names(tree.children(new Entry.Thing(SmallEstate.poolId(1))))).containsExactly("esx-1-1");
        assertThat(tree.opened())
                .contains(new Entry.Thing(SmallEstate.poolId(1)))
                .doesNotContain(new Entry.Thing(SmallEstate.hostId(1, 1)));
        assertThat(tree.children(new Entry.Thing(SmallEstate.hostId(1, 1)))).isNotEmpty();
    }

    @Test
    @DisplayName("what lies outside of the scope is no longer described, and is again when the scope holds it")
    void describedWithinTheScope() {
        model.choose(new Entry.Thing(SmallEstate.vmId(1)));
        assertThat(model.detail().get()).isNotNull();
        model.scope(Scope.ALL.at(new RegionId("fr1"), SmallEstate.zoneId(0)));
        assertThat(model.detail().get()).as("vm-1 lies in another zone").isNull();
        model.scope(Scope.ALL);
        assertThat(model.detail().get()).isNotNull();
    }

    @Test
    @DisplayName("the scope leaves out other zones and other tenants' VMs")
    void scope() {
        model.scope(Scope.ALL.at(new RegionId("fr1"), SmallEstate.zoneId(0)));
        assertThat(names(model.tree().get().children(new Entry.Thing(new RegionId("fr1")))))
                .containsExactly("PAR7S");
        assertThat(model.tree().get().pathTo(SmallEstate.vmId(1))).isEmpty();
        model.scope(Scope.ALL.of(new TenantId("tenant-1")));
        assertThat(model.tree().get().pathTo(SmallEstate.vmId(3))).isEmpty();
        assertThat(model.tree().get().pathTo(SmallEstate.vmId(1))).isNotEmpty();
    }

    @Test
    @DisplayName("an object that the filter hides is led to all the same")
    void revealed() {
        model.filter().set("esx-1-1");
        model.reveal(SmallEstate.datastoreId(0));
        assertThat(model.filter().get()).isEmpty();
        assertThat(model.revealed().get()).endsWith(new Entry.Thing(SmallEstate.datastoreId(0)));
    }

    @Test
    @DisplayName("what is found of a host is seen on everything above it")
    void worst() {
        console.plane()
                .find(Finding.of(
                        "CP-4",
                        Severity.WARNING,
                        SmallEstate.hostId(0, 0),
                        "host.memory-high",
                        SmallEstate.hostId(0, 0),
                        0.91,
                        0.85));
        Standing warned = new Standing(Severity.WARNING, null, 0);
        assertThat(model.standing().get())
                .isEqualTo(Map.of(
                        new Entry.Thing(new RegionId("fr1")), warned,
                        new Entry.Thing(SmallEstate.zoneId(0)), warned,
                        new Entry.Thing(SmallEstate.poolId(0)), warned,
                        new Entry.Thing(SmallEstate.hostId(0, 0)), warned));
    }

    @Test
    @DisplayName(
            "a zone and a region are not said to be well while something in them is not, whatever the filter hides")
    void standing() {
        console.plane()
                .find(Finding.of(
                        "CP-4",
                        Severity.CRITICAL,
                        SmallEstate.hostId(0, 0),
                        "host.memory-high",
                        SmallEstate.hostId(0, 0)));
        model.filter().set("vm-");
        for (ObjectId place : List.of(new RegionId("fr1"), SmallEstate.zoneId(0))) {
            model.choose(new Entry.Thing(place));
            assertThat(model.detail().get())
                    .extracting(detail -> detail.state().tone())
                    .as(place.value())
                    .isEqualTo(Tone.DANGER);
        }
        model.choose(new Entry.Thing(SmallEstate.zoneId(1)));
        assertThat(model.detail().get())
                .extracting(detail -> detail.state().tone())
                .isEqualTo(Tone.GOOD);
    }

    @Test
    @DisplayName(
            "a region is not said to be well in the scope of a zone while another of its zones is not: where is said")
    void elsewhereInTheRegion() {
        model.scope(Scope.ALL.at(new RegionId("fr1"), SmallEstate.zoneId(1)));
        console.plane()
                .find(Finding.of(
                        "CP-4",
                        Severity.CRITICAL,
                        SmallEstate.hostId(0, 0),
                        "host.memory-high",
                        SmallEstate.hostId(0, 0)));
        Entry region = new Entry.Thing(new RegionId("fr1"));
        assertThat(model.standing().get()).containsEntry(region, new Standing(null, Severity.CRITICAL, 1));
        model.choose(region);
        assertThat(model.detail().get()).extracting(Detail::state).satisfies(state -> {
            assertThat(state.tone()).isEqualTo(Tone.DANGER);
            assertThat(state.text()).isEqualTo("No findings in the scope · outside of it: 1 (worst: Critical)");
        });
        model.choose(new Entry.Thing(SmallEstate.zoneId(1)));
        assertThat(model.detail().get())
                .extracting(detail -> detail.state().tone())
                .isEqualTo(Tone.GOOD);
    }

    @Test
    @DisplayName("what is found of a replica is found in the zone that it comes from and in the one that it goes to")
    void replicaInBothZones() {
        ReplicaId replica = new ReplicaId("replica-8");
        console.plane().find(Finding.of("OR-1", Severity.CRITICAL, replica, "replica.rpo-exceeded", replica));
        for (int zone : List.of(1, 2)) {
            model.scope(Scope.ALL.at(new RegionId("fr1"), SmallEstate.zoneId(zone)));
            assertThat(model.standing().get())
                    .as(SmallEstate.ZONES.get(zone))
                    .containsEntry(new Entry.Thing(SmallEstate.zoneId(zone)), new Standing(Severity.CRITICAL, null, 0))
                    .containsEntry(new Entry.Thing(new RegionId("fr1")), new Standing(Severity.CRITICAL, null, 0));
            assertThat(model.tree().get().pathTo(replica)).isNotEmpty();
        }
        model.scope(Scope.ALL.at(new RegionId("fr1"), SmallEstate.zoneId(0)));
        assertThat(model.standing().get()).doesNotContainKey(new Entry.Thing(SmallEstate.zoneId(0)));
    }

    @Test
    @DisplayName("NW-2 the limit is drawn where the round trip within a zone is")
    void latencyLimit() {
        model.choose(new Entry.Thing(SmallEstate.zoneId(0)));
        assertThat(Objects.requireNonNull(model.detail().get()).trends())
                .flatExtracting(Trend::limits)
                .extracting(Trend.Limit::value)
                .containsExactly(3.0);
    }

    private List<String> names(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Thing.class::isInstance)
                .map(entry -> console.plane().snapshot().estate().nameOf(entry.object()))
                .toList();
    }
}
