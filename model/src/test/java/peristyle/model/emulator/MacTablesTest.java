package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.network.MacEntry;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** What routers know of where cards are. */
class MacTablesTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());

    private final Emulator emulator = Emulator.of(ESTATE, CatalogFile.shipped(), 1, Recording.NOON);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final Recording seen = new Recording();
    private final Vm vm = ESTATE.vms().stream()
            .filter(each -> each.running() && hostOf(each).state() == HostState.CONNECTED)
            .filter(each -> vlanOrNull(each) != null)
            .filter(each -> ESTATE.pools().get(each.pool()).highAvailability())
            .findFirst()
            .orElseThrow();
    private final VlanId vlan = Objects.requireNonNull(vlanOrNull(vm));
    private final ZoneId zone = ESTATE.pools().get(vm.pool()).zone();

    private static Host hostOf(Vm of) {
        return ESTATE.hosts().get(Objects.requireNonNull(of.host()));
    }

    private static @org.jspecify.annotations.Nullable VlanId vlanOrNull(Vm of) {
        return of.vnics().stream()
                .filter(Vnic::connected)
                .map(Vnic::vlan)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private EdgeRouter router(boolean here) {
        return ESTATE.edgeRouters().stream()
                .filter(each -> each.zone().equals(zone) == here)
                .findFirst()
                .orElseThrow();
    }

    private List<MacEntry> entries(boolean here) {
        NetworkStatus now = emulator.network().networkStatus();
        return now.macs().table(emulator.world().estate, now, router(here).id(), vlan).stream()
                .filter(entry -> entry.vm().equals(vm.id()))
                .toList();
    }

    @Test
    @DisplayName("A card is local on routers of its zone, and learned over a pseudowire of its VLAN elsewhere")
    void learned() {
        assertThat(entries(true)).singleElement().satisfies(entry -> {
            assertThat(entry.over()).isNull();
            assertThat(entry.ages()).isNull();
        });
        assertThat(entries(false))
                .singleElement()
                .satisfies(entry -> assertThat(ESTATE.pseudowires()
                                .get(Objects.requireNonNull(entry.over()))
                                .vlan())
                        .isEqualTo(vlan));
    }

    @Test
    @DisplayName("Without its pseudowires a VLAN's cards are known in their own zone only")
    void withoutWires() {
        for (Pseudowire wire : ESTATE.pseudowires()) {
            if (wire.vlan().equals(vlan)) {
                faults.inject(FaultOrder.of(FaultKind.PSEUDOWIRE_DOWN, wire.id()));
            }
        }
        seen.run(emulator, Duration.ofMinutes(1));
        assertThat(entries(true)).hasSize(1);
        assertThat(entries(false)).isEmpty();
    }

    @Test
    @DisplayName(
            "HA-2 A VM whose host dies is forgotten after five minutes unless it starts elsewhere: then it has moved")
    void moves() {
        faults.inject(FaultOrder.of(FaultKind.HOST_CRASH, hostOf(vm).id()));
        seen.run(emulator, Duration.ofSeconds(40));
        for (int tick = 0; tick < 90; tick++) {
            seen.run(emulator, Duration.ofSeconds(20));
            Instant now = Recording.NOON.plusSeconds(60 + tick * 20L);
            boolean runs = emulator.world().estate.vms().get(vm.id()).running();
            if (runs
                    && seen.of(DeviceEvent.VmRestarted.class).stream()
                            .anyMatch(event -> event.subject().equals(vm.id())
                                    && event.at().plusSeconds(300).isAfter(now))) {
                assertThat(entries(false)).singleElement().satisfies(entry -> {
                    assertThat(entry.moved()).isNotNull();
                    assertThat(entry.ages()).isNull();
                });
                return;
            }
            if (!runs && now.isAfter(Recording.NOON.plusSeconds(300))) {
                assertThat(entries(false)).isEmpty();
            } else if (!runs) {
                assertThat(entries(false))
                        .allSatisfy(entry -> assertThat(entry.ages()).isEqualTo(Recording.NOON.plusSeconds(300)));
            }
        }
    }

    @Test
    @DisplayName("CP-10 A VM that an operator moves is learned at its new place at once; one that is stopped ages")
    void operator() {
        Host other = ESTATE.hosts().stream()
                .filter(each -> each.pool().equals(vm.pool()) && !each.id().equals(vm.host()))
                .findFirst()
                .orElseThrow();
        change(vm.on(other.id()));
        assertThat(entries(true))
                .singleElement()
                .satisfies(entry -> assertThat(entry.moved()).isEqualTo(Recording.NOON));
        change(vm.off());
        assertThat(entries(true))
                .singleElement()
                .satisfies(entry -> assertThat(entry.ages()).isEqualTo(Recording.NOON.plusSeconds(300)));
        seen.run(emulator, Duration.ofMinutes(5));
        assertThat(entries(true)).isEmpty();
    }

    private void change(Vm now) {
        EstateChange change = EstateChange.put(now);
        Estate after = emulator.world().estate.with(change);
        emulator.network().follow(after, change);
    }

    @Test
    @DisplayName("A guest that has stopped is forgotten, and known again when it goes on")
    void guest() {
        long number = faults.inject(FaultOrder.of(FaultKind.VM_CRASH, vm.id()));
        seen.run(emulator, Duration.ofMinutes(2));
        assertThat(entries(true))
                .singleElement()
                .satisfies(entry -> assertThat(entry.ages()).isEqualTo(Recording.NOON.plusSeconds(300)));
        seen.run(emulator, Duration.ofMinutes(30));
        assertThat(entries(true)).isEmpty();
        Emulator other = Emulator.of(emulator.world().estate, CatalogFile.shipped(), 7, Instant.EPOCH);
        other.restore(emulator.save());
        assertThat(other.network().networkStatus()).isEqualTo(emulator.network().networkStatus());
        faults.clear(number);
        seen.run(emulator, Duration.ofMinutes(1));
        assertThat(entries(true)).hasSize(1);
    }
}
