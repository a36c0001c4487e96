package peristyle.model.hardware.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLinkId;

/**
 * A core link now.
 *
 * @param link which
 * @param state whether it carries traffic
 * @param since since when it does or does not, null where it has never changed since the devices are watched
 * @param capacityMbps what it can carry now, Mbit/s; 0 where it is down
 * @param trafficMbps what it carries, Mbit/s
 * @param roundTripMs round trip, ms; NaN where it is down
 * @param loss share of packets that get lost, 0 to 1
 * @param replicationMbps of its traffic what copies of VMs and LUNs carry, Mbit/s; the rest is that of its VLANs. Live
 *     migrations stay in their zone (CP-1, CP-10) and load no core link
 */
public record LinkStatus(
        CoreLinkId link,
        LinkState state,
        @Nullable Instant since,
        double capacityMbps,
        double trafficMbps,
        double roundTripMs,
        double loss,
        double replicationMbps) {

    /** Part of its present capacity in use, 0 to 1; NaN where it is down. */
    public double use() {
        return capacityMbps > 0 ? Math.min(1, trafficMbps / capacityMbps) : Double.NaN;
    }
}
