package peristyle.model.hardware.network;

import java.util.List;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.ZoneId;

/**
 * How two zones reach each other now.
 *
 * @param from one of them
 * @param to the other
 * @param ways zone by zone the links that share the traffic; empty where they do not reach each other
 * @param roundTripMs round trip, ms; NaN where they do not reach each other
 */
public record RouteStatus(ZoneId from, ZoneId to, List<List<CoreLinkId>> ways, double roundTripMs) {

    public RouteStatus {
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** Whether traffic flows. */
    public boolean reached() {
        return !ways.isEmpty();
    }

    /** Whether the traffic goes through a third zone. */
    public boolean detour() {
        return ways.size() > 1;
    }

    /** Whether it joins these two, in either order. */
    public boolean joins(ZoneId one, ZoneId other) {
        return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
    }
}
