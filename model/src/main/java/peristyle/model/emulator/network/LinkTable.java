package peristyle.model.emulator.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ZoneId;

/**
 * The core links of one estate, and which of them lead from zone to zone. Links that join the same two zones are one way:
 * traffic spreads over all of them. A way is named by the place of its first link. Two zones are a pair, whether a way
 * joins them or only a chain of ways does.
 */
public final class LinkTable {

    /** There is no way. */
    public static final int NO_WAY = -1;
    /** Both ends lie in one zone: no core link is needed. */
    public static final int LOCAL = -2;

    final int places;
    final int zones;
    final boolean[] exists;
    final double[] capacityMbps;
    final double[] delayMs;
    /** The way that a link belongs to, its own place where it joins no two zones. */
    final int[] wayOf;
    /** The pair of zones that a link joins, {@link #NO_WAY} where it joins none. */
    final int[] pairOf;
    /** Places of the routers at its ends. */
    final int[] fromRouter;

    final int[] toRouter;
    /** Places of the zones at its ends. */
    final int[] fromZone;

    final int[] toZone;
    private final int[] way;
    private final boolean[] joined;
    private final Estate estate;

    public LinkTable(Estate estate) {
        this.estate = estate;
        places = estate.coreLinks().places();
        zones = estate.zones().places();
        exists = new boolean[places];
        capacityMbps = new double[places];
        delayMs = new double[places];
        wayOf = new int[places];
        pairOf = filled(places, NO_WAY);
        fromRouter = filled(places, -1);
        toRouter = filled(places, -1);
        fromZone = filled(places, -1);
        toZone = filled(places, -1);
        way = filled(zones * zones, NO_WAY);
        for (int place = 0; place < places; place++) {
            CoreLink link = estate.coreLinks().at(place);
            wayOf[place] = place;
            if (link != null) {
                exists[place] = true;
                capacityMbps[place] = link.capacityGbps() * 1000;
                delayMs[place] = link.delayMs();
                fromRouter[place] = estate.edgeRouters().placeOf(link.from());
                toRouter[place] = estate.edgeRouters().placeOf(link.to());
                fromZone[place] = zone(link.from());
                toZone[place] = zone(link.to());
                join(place);
            }
        }
        joined = chains();
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    private void join(int link) {
        int from = fromZone[link];
        int to = toZone[link];
        if (from < 0 || to < 0 || from == to) {
            return;
        }
        if (way[from * zones + to] == NO_WAY) {
            way[from * zones + to] = link;
            way[to * zones + from] = link;
        }
        wayOf[link] = way[from * zones + to];
        pairOf[link] = pair(from, to);
    }

    /** Which zones a chain of ways joins (Warshall 1962). */
    private boolean[] chains() {
        boolean[] reached = new boolean[zones * zones];
        for (int each = 0; each < reached.length; each++) {
            reached[each] = way[each] != NO_WAY;
        }
        for (int over = 0; over < zones; over++) {
            for (int from = 0; from < zones; from++) {
                for (int to = 0; to < zones; to++) {
                    reached[from * zones + to] |= reached[from * zones + over] && reached[over * zones + to];
                }
            }
        }
        return reached;
    }

    private int zone(EdgeRouterId router) {
        return estate.edgeRouters()
                .find(router)
                .map(EdgeRouter::zone)
                .map(estate.zones()::placeOf)
                .orElse(-1);
    }

    /** The way between two zones, {@link #LOCAL} within one, {@link #NO_WAY} where no link joins them. */
    public int between(@Nullable ZoneId from, @Nullable ZoneId to) {
        int pair = pair(from, to);
        return pair < 0 ? pair : way[pair];
    }

    /** The pair of two zones, {@link #LOCAL} for one, {@link #NO_WAY} where no chain of links joins them. */
    public int pair(@Nullable ZoneId from, @Nullable ZoneId to) {
        if (from == null || to == null) {
            return NO_WAY;
        }
        if (from.equals(to)) {
            return LOCAL;
        }
        int a = estate.zones().placeOf(from);
        int b = estate.zones().placeOf(to);
        return a < 0 || b < 0 || !joined[a * zones + b] ? NO_WAY : pair(a, b);
    }

    private int pair(int a, int b) {
        return Math.min(a, b) * zones + Math.max(a, b);
    }

    /** The way that joins the two zones of this pair directly, {@link #NO_WAY} where none does. */
    int wayOfPair(int pair) {
        return way[pair];
    }

    /** How many places there are. */
    public int places() {
        return places;
    }

    /** How many pairs there can be: the length of an array by pair. */
    public int pairs() {
        return zones * zones;
    }
}
