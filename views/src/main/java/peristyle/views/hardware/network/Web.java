package peristyle.views.hardware.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Scope;

/**
 * The network between the zones at one moment.
 *
 * @param at when the fabric said so, null where it has said nothing
 * @param sites the zones
 * @param wires the links between them
 * @param routes how each two of the zones reach each other
 * @param broken pseudowires that are down though their link is up
 * @param islands zones that reach each other, together; more than one: the network is split
 */
public record Web(
        @Nullable Instant at,
        List<Site> sites,
        List<Wire> wires,
        List<RouteStatus> routes,
        List<Pseudowire> broken,
        List<Set<ZoneId>> islands) {

    public Web {
        sites = List.copyOf(sites);
        wires = List.copyOf(wires);
        routes = List.copyOf(routes);
        broken = List.copyOf(broken);
        islands = List.copyOf(islands);
    }

    /** What lies in this scope, and the zones to which links lead from there. */
    public static Web of(Snapshot snapshot, Scope scope) {
        Estate estate = snapshot.estate();
        NetworkStatus status = snapshot.hardware().network();
        Set<ZoneId> inside = new HashSet<>();
        for (Zone zone : estate.zones()) {
            if (scope.holds(estate, zone)) {
                inside.add(zone.id());
            }
        }
        Map<EdgeRouterId, ZoneId> home = new HashMap<>();
        estate.edgeRouters().forEach(router -> home.put(router.id(), router.zone()));
        Set<ZoneId> shown = new HashSet<>(inside);
        List<Wire> wires = new ArrayList<>();
        for (CoreLink link : estate.coreLinks()) {
            @Nullable ZoneId from = home.get(link.from());
            @Nullable ZoneId to = home.get(link.to());
            if (from != null && to != null && (inside.contains(from) || inside.contains(to))) {
                shown.add(from);
                shown.add(to);
                wires.add(new Wire(link, status.link(link.id()).orElse(null)));
            }
        }
        List<Site> sites = new ArrayList<>();
        for (Zone zone : estate.zones()) {
            List<Site.Station> stations = stations(estate, status, zone);
            if (shown.contains(zone.id()) && !stations.isEmpty()) {
                sites.add(new Site(
                        zone,
                        inside.contains(zone.id()),
                        stations,
                        snapshot.situation().value(Metric.ZONE_LATENCY, zone.id())));
            }
        }
        return new Web(
                status.at(),
                sites,
                wires,
                status.routes().stream()
                        .filter(route -> inside.contains(route.from()) || inside.contains(route.to()))
                        .toList(),
                broken(estate, status, wires),
                status.islands());
    }

    private static List<Site.Station> stations(Estate estate, NetworkStatus status, Zone zone) {
        List<Site.Station> stations = new ArrayList<>();
        for (EdgeRouter router : estate.edgeRouters()) {
            if (router.zone().equals(zone.id())) {
                stations.add(new Site.Station(router, status.router(router.id()).orElse(null)));
            }
        }
        return stations;
    }

    private static List<Pseudowire> broken(Estate estate, NetworkStatus status, List<Wire> wires) {
        return status.brokenPseudowires().stream()
                .map(estate.pseudowires()::find)
                .flatMap(Optional::stream)
                .filter(broken ->
                        wires.stream().anyMatch(wire -> wire.link().id().equals(broken.link())))
                .sorted(java.util.Comparator.comparing(Pseudowire::name))
                .toList();
    }
}
