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
 * copies spread over all of them. A way is named by the place of its first link.
 */
public final class LinkTable {

    /** There is no way. */
    public static final int NO_WAY = -1;
    /** Both ends lie in one zone: no core link is needed. */
    public static final int LOCAL = -2;

    final int places;
    final boolean[] exists;
    final double[] capacityMbps;
    final double[] delayMs;
    private final int[] way;
    /** The way that a link belongs to, its own place where it joins no two zones. */
    final int[] wayOf;

    private final Estate estate;

    public LinkTable(Estate estate) {
        this.estate = estate;
        places = estate.coreLinks().places();
        exists = new boolean[places];
        capacityMbps = new double[places];
        delayMs = new double[places];
        int zones = estate.zones().places();
        wayOf = new int[places];
        way = new int[zones * zones];
        Arrays.fill(way, NO_WAY);
        for (int place = 0; place < places; place++) {
            CoreLink link = estate.coreLinks().at(place);
            wayOf[place] = place;
            if (link != null) {
                exists[place] = true;
                capacityMbps[place] = link.capacityGbps() * 1000;
                delayMs[place] = link.delayMs();
                join(zones, zone(link.from()), zone(link.to()), place);
            }
        }
    }

    private void join(int zones, int from, int to, int link) {
        if (from < 0 || to < 0) {
            return;
        }
        if (way[from * zones + to] == NO_WAY) {
            way[from * zones + to] = link;
            way[to * zones + from] = link;
        }
        wayOf[link] = way[from * zones + to];
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
        if (from == null || to == null) {
            return NO_WAY;
        }
        if (from.equals(to)) {
            return LOCAL;
        }
        int a = estate.zones().placeOf(from);
        int b = estate.zones().placeOf(to);
        return a < 0 || b < 0 ? NO_WAY : way[a * estate.zones().places() + b];
    }

    /** How many places there are. */
    public int places() {
        return places;
    }
}
