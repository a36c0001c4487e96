package peristyle.model.emulator.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.Zone;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.network.LinkState;
import peristyle.model.hardware.network.LinkStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.model.hardware.network.RouterStatus;

/** The network as its port tells it, drawn when somebody looks. */
public final class NetworkPicture {

    private final Estate estate;
    private final LinkTable links;
    private final NetworkState state;
    private final NetworkLoad load;
    private final Conditions faults;
    private final MacMemory macs;

    public NetworkPicture(
            Estate estate, LinkTable links, NetworkState state, NetworkLoad load, Conditions faults, MacMemory macs) {
        this.macs = macs;
        this.estate = estate;
        this.links = links;
        this.state = state;
        this.load = load;
        this.faults = faults;
    }

    /** How the network is at this second. */
    public NetworkStatus at(long second) {
        return new NetworkStatus(
                Instant.ofEpochSecond(second),
                links(),
                routers(),
                broken(),
                routes(),
                load.vlans().at(load, state, faults),
                macs.tables());
    }

    private List<LinkStatus> links() {
        List<LinkStatus> all = new ArrayList<>();
        for (CoreLink link : estate.coreLinks()) {
            int place = estate.coreLinks().placeOf(link.id());
            boolean up = state.up(place);
            all.add(new LinkStatus(
                    link.id(),
                    !up ? LinkState.DOWN : state.conditions.degraded(place) ? LinkState.DEGRADED : LinkState.UP,
                    since(place),
                    state.conditions.capacityMbps(place),
                    load.trafficMbps(place),
                    load.roundTripMs(place),
                    state.conditions.loss[place],
                    load.copiesMbps(place)));
        }
        return all;
    }

    private @Nullable Instant since(int place) {
        return state.since(place) == Long.MIN_VALUE ? null : Instant.ofEpochSecond(state.since(place));
    }

    private List<RouterStatus> routers() {
        List<RouterStatus> all = new ArrayList<>();
        for (EdgeRouter router : estate.edgeRouters()) {
            boolean down =
                    faults.struck(FaultKind.ROUTER_DEAD, estate.edgeRouters().placeOf(router.id()))
                            || faults.struck(FaultKind.ZONE_LOST, estate.zones().placeOf(router.zone()));
            all.add(new RouterStatus(router.id(), !down));
        }
        return all;
    }

    private Set<PseudowireId> broken() {
        if (!faults.any(FaultKind.PSEUDOWIRE_DOWN)) {
            return Set.of();
        }
        Set<PseudowireId> broken = new HashSet<>();
        for (Pseudowire pseudowire : estate.pseudowires()) {
            if (faults.struck(FaultKind.PSEUDOWIRE_DOWN, estate.pseudowires().placeOf(pseudowire.id()))) {
                broken.add(pseudowire.id());
            }
        }
        return broken;
    }

    private List<RouteStatus> routes() {
        List<RouteStatus> all = new ArrayList<>();
        List<Zone> zones = estate.zones().toList();
        for (int from = 0; from < zones.size(); from++) {
            for (int to = from + 1; to < zones.size(); to++) {
                int pair = links.pair(zones.get(from).id(), zones.get(to).id());
                int[] ways = pair < 0 ? new int[0] : state.route(pair);
                double trip = ways.length == 0 ? Double.NaN : 0;
                List<List<CoreLinkId>> named = new ArrayList<>();
                for (int way : ways) {
                    trip += roundTrip(way);
                    named.add(linksOf(way));
                }
                all.add(new RouteStatus(zones.get(from).id(), zones.get(to).id(), named, trip));
            }
        }
        return all;
    }

    private List<CoreLinkId> linksOf(int way) {
        List<CoreLinkId> ids = new ArrayList<>();
        for (int place = 0; place < links.places; place++) {
            CoreLink link = estate.coreLinks().at(place);
            if (link != null && links.wayOf[place] == way && state.up(place)) {
                ids.add(link.id());
            }
        }
        return ids;
    }

    /** The mean of the links that share the traffic. */
    private double roundTrip(int way) {
        double sum = 0;
        int up = 0;
        for (int place = 0; place < links.places; place++) {
            if (links.wayOf[place] == way && state.up(place)) {
                sum += load.roundTripMs(place);
                up++;
            }
        }
        return sum / up;
    }
}
