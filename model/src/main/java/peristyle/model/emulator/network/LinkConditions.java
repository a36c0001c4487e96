package peristyle.model.emulator.network;

import java.util.Arrays;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.hardware.fault.FaultKind;

/** What faults do to core links, in columns by place. Derived anew when faults change, not in each tick. */
final class LinkConditions {

    /** What one stream carries with this much loss is bounded; packets of this size, bytes. */
    private static final double SEGMENT = 1460;
    /** What one stream has on its way at most, bytes. */
    private static final double WINDOW = 4 * 1024.0 * 1024.0;
    /** Streams that one part of a copy uses. */
    private static final double STREAMS = 8;

    final boolean[] up;
    /** Part of its capacity that a link has. */
    final double[] share;

    final double[] loss;
    final double[] addedMs;
    final double[] jitterMs;
    /** Zones, by place, of which nothing is left that could measure anything. */
    final boolean[] lost;

    private final LinkTable links;

    LinkConditions(LinkTable links) {
        this.links = links;
        up = new boolean[links.places];
        share = new double[links.places];
        loss = new double[links.places];
        addedMs = new double[links.places];
        jitterMs = new double[links.places];
        lost = new boolean[links.zones];
        Arrays.fill(share, 1);
        System.arraycopy(links.exists, 0, up, 0, up.length);
    }

    void derive(Conditions faults) {
        for (int zone = 0; zone < lost.length; zone++) {
            lost[zone] = faults.struck(FaultKind.ZONE_LOST, zone);
        }
        for (int link = 0; link < links.places; link++) {
            up[link] = links.exists[link]
                    && !faults.struck(FaultKind.LINK_DOWN, link)
                    && end(faults, links.fromRouter[link], links.fromZone[link])
                    && end(faults, links.toRouter[link], links.toZone[link]);
            share[link] = 1 - faults.amount(FaultKind.LINK_BANDWIDTH, link);
            loss[link] = faults.amount(FaultKind.LINK_LOSS, link);
            // The fault says how long one way takes longer; a round trip goes both.
            addedMs[link] = 2 * faults.amount(FaultKind.LINK_DELAY, link);
            jitterMs[link] = 2 * faults.amount(FaultKind.LINK_JITTER, link);
        }
    }

    private static boolean end(Conditions faults, int router, int zone) {
        return !faults.struck(FaultKind.ROUTER_DEAD, router)
                && !faults.struck(FaultKind.ZONE_LOST, zone)
                && !faults.struck(FaultKind.ZONE_CUT_OFF, zone);
    }

    double capacityMbps(int link) {
        return up[link] ? links.capacityMbps[link] * share[link] : 0;
    }

    boolean degraded(int link) {
        return share[link] < 1 || loss[link] > 0 || addedMs[link] > 0 || jitterMs[link] > 0;
    }

    /**
     * What the streams of one part of a copy carry at most over this link, bytes a second: bounded by what may be on its way
     * (window over round trip), and by loss (Mathis et al. 1997).
     */
    double streams(int link) {
        double trip = (links.delayMs[link] + addedMs[link] + jitterMs[link] / 2) / 1000;
        double byWindow = trip <= 0 ? Double.POSITIVE_INFINITY : WINDOW / trip;
        double byLoss = loss[link] <= 0 || trip <= 0
                ? Double.POSITIVE_INFINITY
                : SEGMENT / trip * 1.22 / Math.sqrt(loss[link]) * STREAMS;
        return Math.min(byWindow, byLoss);
    }
}
