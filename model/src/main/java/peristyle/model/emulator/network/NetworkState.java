package peristyle.model.emulator.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;

/**
 * What the network remembers from tick to tick: which links are up and since when, and until when traffic waits because
 * routers look for another way.
 */
public final class NetworkState {

    /** From the loss of a link until traffic flows over another, s: detection, shortest paths anew, labels. */
    static final int LINK_RECONVERGENCE = 3;
    /** The same where a whole router is gone, s: its neighbours wait for its hold time. */
    static final int ROUTER_RECONVERGENCE = 9;

    private static final long NEVER = Long.MIN_VALUE;

    private final Estate estate;
    private final LinkTable links;
    final LinkConditions conditions;
    private final boolean[] up;
    private final long[] since;
    private final long[] flowsFrom;
    private Routes routes;
    private long derived = NEVER;
    private boolean whole = true;

    /** A network in which nothing is broken. */
    public NetworkState(Estate estate, LinkTable links) {
        this.estate = estate;
        this.links = links;
        conditions = new LinkConditions(links);
        up = links.exists.clone();
        since = new long[links.places];
        Arrays.fill(since, NEVER);
        flowsFrom = new long[links.pairs()];
        Arrays.fill(flowsFrom, NEVER);
        routes = new Routes(links, up);
    }

    /** Goes on with what the network of an earlier estate remembers. */
    public void inherit(NetworkState old) {
        for (CoreLink link : estate.coreLinks()) {
            int before = old.estate.coreLinks().placeOf(link.id());
            int place = estate.coreLinks().placeOf(link.id());
            if (before >= 0) {
                up[place] = old.up[before];
                since[place] = old.since[before];
            }
        }
        if (flowsFrom.length == old.flowsFrom.length) {
            System.arraycopy(old.flowsFrom, 0, flowsFrom, 0, flowsFrom.length);
        }
        routes = new Routes(links, up);
    }

    /**
     * Lives through a tick.
     *
     * @param faults what is broken during it
     * @param from second at which it begins; what breaks takes its links with it then
     * @param to second at which it ends: links come up again then, after their hold time
     * @param events what happens is added
     */
    public void live(Conditions faults, long from, long to, List<DeviceEvent> events) {
        if (faults.version() == derived) {
            return;
        }
        derived = faults.version();
        conditions.derive(faults);
        whole = true;
        boolean changed = false;
        boolean router = false;
        for (int link = 0; link < links.places; link++) {
            whole &= !links.exists[link] || (conditions.up[link] && !conditions.degraded(link));
            if (conditions.up[link] != up[link]) {
                changed = true;
                router |= up[link] && (dead(faults, links.fromRouter[link]) || dead(faults, links.toRouter[link]));
                tell(link, conditions.up[link] ? to : came(faults, link, from, to), events);
            }
        }
        if (changed) {
            reroute(from, router ? ROUTER_RECONVERGENCE : LINK_RECONVERGENCE);
        }
    }

    private static boolean dead(Conditions faults, int router) {
        return faults.struck(FaultKind.ROUTER_DEAD, router);
    }

    /** Second within the tick at which what took this link came. */
    private long came(Conditions faults, int link, long from, long to) {
        long second = faults.since(FaultKind.LINK_DOWN, link);
        for (int router : new int[] {links.fromRouter[link], links.toRouter[link]}) {
            second = Math.min(second, faults.since(FaultKind.ROUTER_DEAD, router));
        }
        for (int zone : new int[] {links.fromZone[link], links.toZone[link]}) {
            second = Math.min(second, faults.since(FaultKind.ZONE_LOST, zone));
            second = Math.min(second, faults.since(FaultKind.ZONE_CUT_OFF, zone));
        }
        return Math.clamp(second, from, to);
    }

    private void tell(int place, long second, List<DeviceEvent> events) {
        up[place] = conditions.up[place];
        CoreLink link = estate.coreLinks().at(place);
        if (link != null) {
            Instant at = Instant.ofEpochSecond(second);
            Duration down = Duration.ofSeconds(since[place] == NEVER ? 0 : second - since[place]);
            events.add(
                    up[place]
                            ? new DeviceEvent.LinkRestored(at, link.id(), down)
                            : new DeviceEvent.LinkLost(at, link.id()));
        }
        since[place] = second;
    }

    private void reroute(long from, int seconds) {
        Routes before = routes;
        routes = new Routes(links, up);
        for (int pair = 0; pair < flowsFrom.length; pair++) {
            // A way that lost one of several links is the same way, yet its traffic has to be moved too.
            boolean moved = !routes.same(before, pair) || lostPart(pair, from);
            if (moved && routes.of(pair).length > 0 && before.of(pair).length > 0 && worse(before, pair)) {
                flowsFrom[pair] = from + seconds;
            }
        }
    }

    /** A better way is taken without a gap: it is made before the old one is broken. */
    private boolean worse(Routes before, int pair) {
        return routes.of(pair).length >= before.of(pair).length;
    }

    private boolean lostPart(int pair, long from) {
        for (int link = 0; link < links.places; link++) {
            if (links.exists[link] && links.pairOf[link] == pair && !up[link] && since[link] >= from) {
                return true;
            }
        }
        return false;
    }

    /** Part of these seconds in which traffic of this pair flows: 0 where it is not reached. */
    public double flowing(int pair, long from, long to) {
        if (routes.of(pair).length == 0) {
            return 0;
        }
        long waits = flowsFrom[pair] == NEVER ? 0 : Math.clamp(flowsFrom[pair] - from, 0, to - from);
        return 1 - waits / (double) (to - from);
    }

    /** Whether nothing is broken: all links as the estate says. */
    boolean whole() {
        return whole;
    }

    /** Whether this zone is gone as a whole; -1 for one that nobody knows. */
    public boolean lost(int zone) {
        return zone >= 0 && zone < conditions.lost.length && conditions.lost[zone];
    }

    boolean up(int link) {
        return up[link];
    }

    /** Second since which a link is as it is, {@link Long#MIN_VALUE} where it has never changed. */
    long since(int link) {
        return since[link];
    }

    /** The ways of this pair, zone by zone; empty where it is not reached. */
    public int[] route(int pair) {
        return routes.of(pair);
    }

    /** Whether the zones of this pair reach each other; one zone always reaches itself. */
    public boolean reached(int pair) {
        return pair == LinkTable.LOCAL || (pair >= 0 && routes.of(pair).length > 0);
    }

    /** Writes what is needed to go on later. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(estate.coreLinks().size());
        for (CoreLink link : estate.coreLinks()) {
            int place = estate.coreLinks().placeOf(link.id());
            out.writeUTF(link.id().value());
            out.writeBoolean(up[place]);
            out.writeLong(since[place]);
        }
        out.writeInt(flowsFrom.length);
        for (long second : flowsFrom) {
            out.writeLong(second);
        }
    }

    /** Goes on where {@link #save} stopped, with these faults. */
    public void restore(DataInput in, Conditions faults) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (CoreLink link : estate.coreLinks()) {
            places.put(link.id().value(), estate.coreLinks().placeOf(link.id()));
        }
        for (int left = in.readInt(); left > 0; left--) {
            Integer place = places.get(in.readUTF());
            boolean wasUp = in.readBoolean();
            long second = in.readLong();
            if (place != null) {
                up[place] = wasUp;
                since[place] = second;
            }
        }
        int pairs = in.readInt();
        for (int pair = 0; pair < pairs; pair++) {
            long second = in.readLong();
            if (pair < flowsFrom.length && pairs == flowsFrom.length) {
                flowsFrom[pair] = second;
            }
        }
        routes = new Routes(links, up);
        conditions.derive(faults);
        whole = true;
        for (int link = 0; link < links.places; link++) {
            whole &= !links.exists[link] || (conditions.up[link] && !conditions.degraded(link));
        }
    }
}
