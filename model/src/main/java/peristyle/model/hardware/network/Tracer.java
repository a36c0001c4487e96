package peristyle.model.hardware.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.ZoneId;

/**
 * Follows a frame from one VM to another through the networks as they are (NW-3). Routers of VPLS send nothing that came over
 * one pseudowire out over another, so a network crosses from zone to zone over its own pseudowires only; these take whatever
 * links lead there.
 */
public final class Tracer {

    private final Estate estate;
    private final NetworkStatus network;
    private final List<TraceHop> hops = new ArrayList<>();

    private Tracer(Estate estate, NetworkStatus network) {
        this.estate = estate;
        this.network = network;
    }

    /** How the first VM reaches the second, or what stops it. */
    public static Trace trace(Estate estate, NetworkStatus network, Vm from, Vm to) {
        return new Tracer(estate, network).trace(from, to);
    }

    private Trace trace(Vm from, Vm to) {
        hops.add(new TraceHop(TraceHop.Kind.VM, from.id()));
        Trace stopped = leaves(from);
        if (stopped == null) {
            stopped = leaves(to);
        }
        return stopped == null ? over(from, to) : stopped;
    }

    private @Nullable Trace leaves(Vm vm) {
        Host host = vm.host() == null ? null : estate.hosts().find(vm.host()).orElse(null);
        if (host != null && (host.state() == HostState.DISCONNECTED || host.state() == HostState.FAILED)) {
            return stop(Border.HOST_UNKNOWN, host.id());
        }
        if (!vm.running()) {
            return stop(Border.VM_OFF, vm.id());
        }
        return vm.vnics().stream().noneMatch(Tracer::plugged) ? stop(Border.NO_CARD, vm.id()) : null;
    }

    private static boolean plugged(Vnic card) {
        return card.connected() && (card.trunk() || card.vlan() != null);
    }

    private Trace over(Vm from, Vm to) {
        pass(TraceHop.Kind.HOST, from.host());
        Set<VlanId> here = vlans(from, to);
        here.retainAll(vlans(to, from));
        if (here.isEmpty()) {
            return stop(Border.NO_COMMON_VLAN, to.id());
        }
        Trace worst = null;
        List<TraceHop> before = List.copyOf(hops);
        for (VlanId id : here) {
            Vlan vlan = estate.vlans().find(id).orElse(null);
            if (vlan != null) {
                hops.clear();
                hops.addAll(before);
                Trace trace = through(vlan, from, to);
                if (trace.reached()) {
                    return trace;
                }
                worst = worst == null || trace.hops().size() > worst.hops().size() ? trace : worst;
            }
        }
        return worst == null ? stop(Border.NO_COMMON_VLAN, to.id()) : worst;
    }

    /** Networks that a VM's cards are in; a trunk is in each that the other is in (VM-4). */
    private static Set<VlanId> vlans(Vm vm, Vm other) {
        Set<VlanId> ids = new LinkedHashSet<>();
        for (Vnic card : vm.vnics()) {
            if (plugged(card) && card.vlan() != null) {
                ids.add(card.vlan());
            } else if (plugged(card)) {
                other.vnics().stream().filter(Tracer::plugged).map(Vnic::vlan).forEach(id -> {
                    if (id != null) {
                        ids.add(id);
                    }
                });
            }
        }
        return ids;
    }

    private Trace through(Vlan vlan, Vm from, Vm to) {
        hops.add(new TraceHop(TraceHop.Kind.VLAN, vlan.id()));
        for (Vm vm : List.of(from, to)) {
            if (!vlan.tenant().equals(vm.tenant()) && !vlan.propagatedTo().contains(vm.tenant())) {
                return stop(Border.FOREIGN_VLAN, vm.id());
            }
        }
        ZoneId here = zoneOf(from);
        ZoneId there = zoneOf(to);
        if (here == null || !vlan.zones().contains(here)) {
            return stop(Border.VLAN_NOT_IN_ZONE, from.id());
        }
        if (there == null || !vlan.zones().contains(there)) {
            return stop(Border.VLAN_NOT_IN_ZONE, to.id());
        }
        return here.equals(there) ? arrive(to, 0) : cross(vlan, here, there, to);
    }

    private @Nullable ZoneId zoneOf(Vm vm) {
        return estate.relations().zoneOf(vm).orElse(null);
    }

    private Trace cross(Vlan vlan, ZoneId here, ZoneId there, Vm to) {
        RouteStatus route = network.route(here, there).orElse(null);
        if (route == null) {
            return stop(Border.NETWORK_UNKNOWN, there);
        }
        boolean some = false;
        for (Pseudowire wire : estate.pseudowires()) {
            CoreLink link = wire.vlan().equals(vlan.id())
                    ? estate.coreLinks().find(wire.link()).orElse(null)
                    : null;
            if (link != null && joins(link, here, there)) {
                some = true;
                boolean forward = here.equals(zoneOf(link.from()));
                EdgeRouterId out = forward ? link.from() : link.to();
                EdgeRouterId in = forward ? link.to() : link.from();
                if (route.reached() && up(wire) && up(out) && up(in)) {
                    return across(wire, route, out, in, to);
                }
            }
        }
        if (!some) {
            return stop(Border.NO_PSEUDOWIRE, there);
        }
        return stop(route.reached() ? Border.PSEUDOWIRES_DOWN : Border.ZONES_APART, there);
    }

    private Trace across(Pseudowire wire, RouteStatus route, EdgeRouterId out, EdgeRouterId in, Vm to) {
        hops.add(new TraceHop(TraceHop.Kind.ROUTER, out));
        hops.add(new TraceHop(TraceHop.Kind.PSEUDOWIRE, wire.id()));
        List<List<CoreLinkId>> ways =
                route.from().equals(zoneOf(out)) ? route.ways() : route.ways().reversed();
        for (List<CoreLinkId> way : ways) {
            // The pseudowire's own link where it is up, else the first of those that share the traffic.
            CoreLinkId link = way.contains(wire.link()) ? wire.link() : way.getFirst();
            hops.add(new TraceHop(TraceHop.Kind.LINK, link));
        }
        hops.add(new TraceHop(TraceHop.Kind.ROUTER, in));
        return arrive(to, route.roundTripMs());
    }

    private boolean joins(CoreLink link, ZoneId one, ZoneId other) {
        ZoneId from = zoneOf(link.from());
        ZoneId to = zoneOf(link.to());
        return (one.equals(from) && other.equals(to)) || (one.equals(to) && other.equals(from));
    }

    private @Nullable ZoneId zoneOf(EdgeRouterId router) {
        return estate.edgeRouters().find(router).map(EdgeRouter::zone).orElse(null);
    }

    private boolean up(Pseudowire wire) {
        return !network.brokenPseudowires().contains(wire.id());
    }

    private boolean up(EdgeRouterId router) {
        return network.router(router).map(RouterStatus::up).orElse(false);
    }

    private void pass(TraceHop.Kind kind, @Nullable ObjectId object) {
        if (object != null) {
            hops.add(new TraceHop(kind, object));
        }
    }

    private Trace arrive(Vm to, double coreMs) {
        pass(TraceHop.Kind.HOST, to.host());
        hops.add(new TraceHop(TraceHop.Kind.VM, to.id()));
        return new Trace(hops, null, null, coreMs);
    }

    private Trace stop(Border border, ObjectId at) {
        return new Trace(hops, border, at, Double.NaN);
    }
}
