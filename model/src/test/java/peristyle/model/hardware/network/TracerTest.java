package peristyle.model.hardware.network;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.TENANT;
import static peristyle.model.estate.EstateBuilder.TH3S;
import static peristyle.model.estate.EstateBuilder.VLAN;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.EstateBuilder.router;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.VmId;

class TracerTest {

    private static final VlanId OTHER = new VlanId("vlan-202");
    private static final CoreLinkId LINK = new CoreLinkId("par7s-az07");
    private static final PseudowireId WIRE = new PseudowireId("pw-201");

    private final Estate estate = anEstate()
            .with(aCpool("near").in(PAR7S), aCpool("far").in(AZ07))
            .with(new Vlan(OTHER, "VLAN_202", 202, TENANT, List.of(PAR7S), List.of()))
            .with(new Pseudowire(WIRE, "pw-201", VLAN, LINK))
            .with(
                    aVm("a").in("near").on(1).vnic(VLAN, false),
                    aVm("b").in("near").on(1).vnic(VLAN, false),
                    aVm("c").in("far").on(1).vnic(VLAN, false),
                    aVm("lonely").in("near").on(1).vnic(OTHER, false),
                    aVm("trunk").in("far").on(1).vnic(null, true),
                    aVm("off").in("near").vnic(VLAN, false).off(),
                    aVm("foreign").in("near").on(1).of(new TenantId("other")).vnic(VLAN, false),
                    aVm("bare").in("near").on(1).vnic(null, false))
            .build();

    private Trace trace(String from, String to, NetworkStatus network) {
        return Tracer.trace(
                estate, network, estate.vms().get(new VmId(from)), estate.vms().get(new VmId(to)));
    }

    private static NetworkStatus network(List<List<CoreLinkId>> ways, boolean routersUp, Set<PseudowireId> broken) {
        double trip = ways.isEmpty() ? Double.NaN : 1.3 * ways.size();
        return new NetworkStatus(
                Instant.EPOCH,
                List.of(),
                List.of(new RouterStatus(router(PAR7S), routersUp), new RouterStatus(router(AZ07), true)),
                broken,
                List.of(new RouteStatus(PAR7S, AZ07, ways, trip)));
    }

    private static NetworkStatus sound() {
        return network(List.of(List.of(LINK)), true, Set.of());
    }

    @Test
    @DisplayName("NW-3 Two VMs in one VLAN of one zone reach each other without crossing a router")
    void withinAZone() {
        Trace trace = trace("a", "b", NetworkStatus.UNKNOWN);

        assertThat(trace.reached()).isTrue();
        assertThat(trace.hops())
                .extracting(TraceHop::kind)
                .containsExactly(
                        TraceHop.Kind.VM, TraceHop.Kind.HOST, TraceHop.Kind.VLAN, TraceHop.Kind.HOST, TraceHop.Kind.VM);
    }

    @Test
    @DisplayName("NW-3 Between zones the way leads over router, pseudowire, link and router, with its round trip")
    void betweenZones() {
        Trace trace = trace("a", "c", sound());

        assertThat(trace.reached()).isTrue();
        assertThat(trace.coreMs()).isEqualTo(1.3);
        assertThat(trace.hops())
                .extracting(TraceHop::object)
                .containsSubsequence(VLAN, router(PAR7S), WIRE, LINK, router(AZ07), new VmId("c"));
        assertThat(trace("c", "a", sound()).hops())
                .extracting(TraceHop::object)
                .containsSubsequence(router(AZ07), WIRE, router(PAR7S));
    }

    @Test
    @DisplayName("NW-3 A pseudowire whose link is gone takes the links of the detour")
    void detour() {
        CoreLinkId first = new CoreLinkId("par7s-th3s");
        CoreLinkId second = new CoreLinkId("th3s-az07");
        Trace trace = trace("a", "c", network(List.of(List.of(first), List.of(second)), true, Set.of()));

        assertThat(trace.hops()).extracting(TraceHop::object).containsSubsequence(WIRE, first, second);
        assertThat(trace("c", "a", network(List.of(List.of(first), List.of(second)), true, Set.of()))
                        .hops())
                .extracting(TraceHop::object)
                .containsSubsequence(WIRE, second, first);
    }

    @Test
    @DisplayName("NW-3 There is no path between two VLANs")
    void noPathBetweenVlans() {
        assertThat(trace("a", "lonely", sound()).border()).isEqualTo(Border.NO_COMMON_VLAN);
    }

    @Test
    @DisplayName("VM-4 A trunk is in the network of the other; the network has to be in its zone all the same")
    void trunk() {
        assertThat(trace("a", "trunk", sound()).reached()).isTrue();
        assertThat(trace("lonely", "trunk", sound()).border()).isEqualTo(Border.VLAN_NOT_IN_ZONE);
    }

    @Test
    @DisplayName("NW-1 A tenant to which a network is not propagated is stopped at it")
    void foreign() {
        Trace trace = trace("a", "foreign", sound());

        assertThat(trace.border()).isEqualTo(Border.FOREIGN_VLAN);
        assertThat(trace.at()).isEqualTo(new VmId("foreign"));
    }

    @Test
    @DisplayName("NW-3 Each border is named: off, no card, pseudowire down, zones apart, nothing known")
    void borders() {
        List<List<CoreLinkId>> direct = List.of(List.of(LINK));
        assertThat(trace("a", "off", sound()).border()).isEqualTo(Border.VM_OFF);
        assertThat(trace("bare", "a", sound()).border()).isEqualTo(Border.NO_CARD);
        assertThat(trace("a", "c", network(direct, true, Set.of(WIRE))).border())
                .isEqualTo(Border.PSEUDOWIRES_DOWN);
        assertThat(trace("a", "c", network(direct, false, Set.of())).border()).isEqualTo(Border.PSEUDOWIRES_DOWN);
        assertThat(trace("a", "c", network(List.of(), true, Set.of())).border()).isEqualTo(Border.ZONES_APART);
        assertThat(trace("a", "c", NetworkStatus.UNKNOWN).border()).isEqualTo(Border.NETWORK_UNKNOWN);
    }

    @Test
    @DisplayName("NW-3 A network without a pseudowire between the two zones ends at the border of the zone")
    void noPseudowire() {
        Estate without = estate.with(EstateChange.remove(WIRE));
        Trace trace = Tracer.trace(
                without,
                sound(),
                without.vms().get(new VmId("a")),
                without.vms().get(new VmId("c")));

        assertThat(trace.border()).isEqualTo(Border.NO_PSEUDOWIRE);
        assertThat(trace.coreMs()).isNaN();
    }

    @Test
    @DisplayName("Zones that reach each other only through a third are one island")
    void islands() {
        NetworkStatus split = new NetworkStatus(
                Instant.EPOCH,
                List.of(),
                List.of(),
                Set.of(),
                List.of(
                        new RouteStatus(PAR7S, TH3S, List.of(List.of(LINK)), 1),
                        new RouteStatus(PAR7S, AZ07, List.of(), Double.NaN),
                        new RouteStatus(TH3S, AZ07, List.of(), Double.NaN)));

        assertThat(split.islands()).containsExactlyInAnyOrder(Set.of(PAR7S, TH3S), Set.of(AZ07));
    }
}
