package peristyle.model.emulator.network;

import java.util.Arrays;

/**
 * By pair of zones, the ways that its traffic takes now: the direct one where a link of it is up, else the chain of ways with
 * the least delay, as label-switched paths follow the routing protocol. Derived anew when a link changes, not in each tick.
 */
final class Routes {

    private static final int[] NONE = {};

    private final LinkTable links;
    private final boolean[] up;
    private final int[][] byPair;

    /** @param up which links carry traffic, by place */
    Routes(LinkTable links, boolean[] up) {
        this.links = links;
        this.up = up.clone();
        byPair = new int[links.pairs()][];
        Arrays.fill(byPair, NONE);
        for (int from = 0; from < links.zones; from++) {
            for (int to = from + 1; to < links.zones; to++) {
                byPair[from * links.zones + to] = route(from, to);
            }
        }
    }

    /** The ways of this pair, zone by zone; empty where it is not reached. Not to be changed. */
    int[] of(int pair) {
        return byPair[pair];
    }

    /** Whether this pair has the same route in both. */
    boolean same(Routes other, int pair) {
        return Arrays.equals(byPair[pair], other.byPair[pair]);
    }

    private int[] route(int from, int to) {
        int direct = links.wayOfPair(from * links.zones + to);
        if (direct >= 0 && delay(direct) < Double.POSITIVE_INFINITY) {
            return new int[] {direct};
        }
        return shortest(from, to);
    }

    /** The least delay of the links of this way that are up, infinite where none is. */
    private double delay(int way) {
        double least = Double.POSITIVE_INFINITY;
        for (int link = 0; link < links.places; link++) {
            if (links.exists[link] && links.wayOf[link] == way && up[link]) {
                least = Math.min(least, links.delayMs[link]);
            }
        }
        return least;
    }

    /** By least delay (Dijkstra 1959). Of equals the zone that comes first: the same on every machine. */
    private int[] shortest(int from, int to) {
        double[] far = new double[links.zones];
        int[] before = new int[links.zones];
        boolean[] done = new boolean[links.zones];
        Arrays.fill(far, Double.POSITIVE_INFINITY);
        far[from] = 0;
        for (int at = nearest(far, done); at >= 0; at = nearest(far, done)) {
            done[at] = true;
            for (int next = 0; next < links.zones; next++) {
                int way = next == at ? LinkTable.NO_WAY : wayBetween(at, next);
                double length = way < 0 ? Double.POSITIVE_INFINITY : far[at] + delay(way);
                if (length < far[next]) {
                    far[next] = length;
                    before[next] = at;
                }
            }
        }
        return far[to] == Double.POSITIVE_INFINITY ? NONE : chain(from, to, before);
    }

    private static int nearest(double[] far, boolean[] done) {
        int nearest = -1;
        for (int zone = 0; zone < far.length; zone++) {
            boolean open = !done[zone] && far[zone] < Double.POSITIVE_INFINITY;
            if (open && (nearest < 0 || far[zone] < far[nearest])) {
                nearest = zone;
            }
        }
        return nearest;
    }

    private int[] chain(int from, int to, int[] before) {
        int[] ways = new int[links.zones];
        int hops = 0;
        for (int at = to; at != from; at = before[at]) {
            ways[links.zones - ++hops] = wayBetween(before[at], at);
        }
        return Arrays.copyOfRange(ways, links.zones - hops, links.zones);
    }

    private int wayBetween(int a, int b) {
        return links.wayOfPair(Math.min(a, b) * links.zones + Math.max(a, b));
    }
}
