package peristyle.model.hardware.network;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.ZoneId;

/**
 * What routers know of where cards are: of each VLAN the cards of their own zone, and over the first pseudowire that is up
 * those of another. Cards that are heard are in the table; only what is unusual is kept here.
 *
 * @param silent VMs of which nothing is heard, since when
 * @param moved VMs that were heard at another place than before, when
 */
public record MacTables(Map<VmId, Instant> silent, Map<VmId, Instant> moved) {

    /** After how long without a frame an address is forgotten: Junos' {@code mac-table-aging-time} unless set otherwise. */
    public static final Duration AGEING = Duration.ofMinutes(5);

    /** Nothing unusual. */
    public static final MacTables USUAL = new MacTables(Map.of(), Map.of());

    public MacTables {
        silent = Map.copyOf(silent);
        moved = Map.copyOf(moved);
    }

    /** The table of this router for this VLAN, in the order of VMs; empty where the router is down or unknown. */
    public List<MacEntry> table(Estate estate, NetworkStatus network, EdgeRouterId router, VlanId vlan) {
        EdgeRouter here = estate.edgeRouters().find(router).orElse(null);
        Instant at = network.at();
        if (here == null || at == null || !up(network, router)) {
            return List.of();
        }
        List<MacEntry> entries = new ArrayList<>();
        for (Vm vm : estate.vms()) {
            for (Vnic card : vm.vnics()) {
                if (card.connected() && vlan.equals(card.vlan())) {
                    entry(estate, network, here, vlan, vm, card, at).ifPresent(entries::add);
                }
            }
        }
        return entries;
    }

    private Optional<MacEntry> entry(
            Estate estate, NetworkStatus network, EdgeRouter here, VlanId vlan, Vm vm, Vnic card, Instant at) {
        ZoneId zone = estate.pools().find(vm.pool()).map(ComputePool::zone).orElse(null);
        Instant ages = ages(estate, vm, at);
        if (zone == null || (ages != null && !ages.isAfter(at))) {
            return Optional.empty();
        }
        PseudowireId over = null;
        if (!zone.equals(here.zone())) {
            over = wire(estate, network, here, vlan, zone);
            if (over == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new MacEntry(card.mac(), vm.id(), over, moved.get(vm.id()), ages));
    }

    /** When the cards of a VM are forgotten: null while it is heard, the moment asked for where nobody knows it. */
    private @Nullable Instant ages(Estate estate, Vm vm, Instant at) {
        Instant since = silent.get(vm.id());
        if (since != null) {
            return since.plus(AGEING);
        }
        boolean heard = vm.running()
                && vm.host() != null
                && estate.hosts()
                        .find(vm.host())
                        .map(Host::state)
                        .filter(MacTables::sends)
                        .isPresent();
        return heard ? null : at;
    }

    /** A host that only its manager does not reach still sends. */
    private static boolean sends(HostState state) {
        return state != HostState.FAILED;
    }

    private static @Nullable PseudowireId wire(
            Estate estate, NetworkStatus network, EdgeRouter here, VlanId vlan, ZoneId zone) {
        for (Pseudowire wire : estate.pseudowires()) {
            if (wire.vlan().equals(vlan) && !network.brokenPseudowires().contains(wire.id())) {
                CoreLink link = estate.coreLinks().find(wire.link()).orElse(null);
                EdgeRouterId far = link == null
                        ? null
                        : link.from().equals(here.id()) ? link.to() : link.to().equals(here.id()) ? link.from() : null;
                if (link != null
                        && far != null
                        && up(network, far)
                        && carries(network, link)
                        && estate.edgeRouters()
                                .find(far)
                                .filter(other -> other.zone().equals(zone))
                                .isPresent()) {
                    return wire.id();
                }
            }
        }
        return null;
    }

    private static boolean up(NetworkStatus network, EdgeRouterId router) {
        return network.router(router).map(RouterStatus::up).orElse(false);
    }

    private static boolean carries(NetworkStatus network, CoreLink link) {
        return network.link(link.id())
                .filter(now -> now.state() != LinkState.DOWN)
                .isPresent();
    }
}
