package peristyle.model.hardware.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.ZoneId;

/**
 * The network between the zones at one moment. What is not listed is unknown.
 *
 * @param at the moment, null where the fabric has said nothing yet
 * @param links every core link
 * @param routers every edge router
 * @param brokenPseudowires pseudowires that are down though their link is up
 * @param routes every pair of zones, once
 * @param pseudowires what every VLAN carries over every link
 * @param macs what routers know of where cards are
 */
public record NetworkStatus(
        @Nullable Instant at,
        List<LinkStatus> links,
        List<RouterStatus> routers,
        Set<PseudowireId> brokenPseudowires,
        List<RouteStatus> routes,
        List<PseudowireStatus> pseudowires,
        MacTables macs) {

    /** Nothing known. */
    public static final NetworkStatus UNKNOWN = new NetworkStatus(null, List.of(), List.of(), Set.of(), List.of());

    /** A network of which nobody has asked what each VLAN carries. */
    public NetworkStatus(
            @Nullable Instant at,
            List<LinkStatus> links,
            List<RouterStatus> routers,
            Set<PseudowireId> brokenPseudowires,
            List<RouteStatus> routes) {
        this(at, links, routers, brokenPseudowires, routes, List.of(), MacTables.USUAL);
    }

    public NetworkStatus {
        links = List.copyOf(links);
        routers = List.copyOf(routers);
        brokenPseudowires = Set.copyOf(brokenPseudowires);
        routes = List.copyOf(routes);
        pseudowires = List.copyOf(pseudowires);
    }

    /** This link now; empty where unknown. */
    public Optional<LinkStatus> link(CoreLinkId id) {
        return links.stream().filter(each -> each.link().equals(id)).findFirst();
    }

    /** This router now; empty where unknown. */
    public Optional<RouterStatus> router(EdgeRouterId id) {
        return routers.stream().filter(each -> each.router().equals(id)).findFirst();
    }

    /** What this pseudowire carries; empty where unknown. */
    public Optional<PseudowireStatus> pseudowire(PseudowireId id) {
        return pseudowires.stream().filter(each -> each.pseudowire().equals(id)).findFirst();
    }

    /** How these two zones reach each other; empty where unknown, or one and the same. */
    public Optional<RouteStatus> route(ZoneId one, ZoneId other) {
        return routes.stream().filter(each -> each.joins(one, other)).findFirst();
    }

    /**
     * Zones that reach each other, together. More than one group: the network is split, and each side lives on without
     * knowing of the other.
     */
    public List<Set<ZoneId>> islands() {
        List<Set<ZoneId>> islands = new ArrayList<>();
        for (RouteStatus route : routes) {
            int from = islandOf(route.from(), islands);
            int to = islandOf(route.to(), islands);
            if (route.reached() && from != to) {
                islands.get(Math.min(from, to)).addAll(islands.remove(Math.max(from, to)));
            }
        }
        return islands.stream().map(Set::copyOf).toList();
    }

    /** The index of the island that a zone is on: a new one where it is on none. */
    private static int islandOf(ZoneId zone, List<Set<ZoneId>> islands) {
        for (int island = 0; island < islands.size(); island++) {
            if (islands.get(island).contains(zone)) {
                return island;
            }
        }
        islands.add(new LinkedHashSet<>(Set.of(zone)));
        return islands.size() - 1;
    }
}
