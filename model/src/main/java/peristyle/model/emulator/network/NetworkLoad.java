package peristyle.model.emulator.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.clock.Rhythm;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Workload;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/**
 * What core links carry beside copies, what they leave to copies, and the round trips of links and zones (NW-2). Columns
 * by place.
 */
public final class NetworkLoad {

    /** Part of a link's capacity that copies may fill together with all else. */
    private static final double FILLED = .95;
    /** What copies always get, however much else there is. */
    private static final double LEAST = .0001;
    /** What the protocols guarantee below the limits of NW-2, as long as a link's own delay allows: ms. */
    private static final double LINK_CEILING_MS = 4.8;

    private static final double ZONE_CEILING_MS = 2.8;
    private static final double ADAPTER_MBPS = 20_000;
    private static final double BYTES_A_MBIT = 125_000;

    private final LinkTable links;
    private final NetworkState state;
    private final int nightWay;
    private final long[] linkKey;
    private final long[] zoneKey;
    private final int[] zoneOfHost;
    private final double[] zoneCapacity;
    private final double[] backgroundMbps;
    private final double[] copiedMbps;
    private final double[] leftMbps;
    private final double[] displacedMbps;
    private final double[] zoneMbps;
    private final VlanShares vlans;
    private long tick;

    /** @param nightLink place of a link that other traffic fills at night with those beside it, -1 for none */
    public NetworkLoad(Estate estate, LinkTable links, NetworkState state, long seed, int nightLink) {
        this.links = links;
        this.state = state;
        vlans = new VlanShares(estate);
        this.nightWay = nightLink < 0 ? -1 : links.wayOf[nightLink];
        linkKey = new long[links.places];
        backgroundMbps = new double[links.places];
        copiedMbps = new double[links.places];
        leftMbps = new double[links.places];
        displacedMbps = new double[links.pairs()];
        for (int place = 0; place < links.places; place++) {
            CoreLink link = estate.coreLinks().at(place);
            linkKey[place] = link == null ? 0 : Noise.key(seed, link.id().value(), 4);
        }
        int zones = estate.zones().places();
        zoneKey = new long[zones];
        zoneCapacity = new double[zones];
        zoneMbps = new double[zones];
        for (int place = 0; place < zones; place++) {
            Zone zone = estate.zones().at(place);
            zoneKey[place] = zone == null ? 0 : Noise.key(seed, zone.id().value(), 5);
        }
        zoneOfHost = new int[estate.hosts().places()];
        for (int place = 0; place < zoneOfHost.length; place++) {
            Host host = estate.hosts().at(place);
            ZoneId zone = host == null
                    ? null
                    : estate.pools().find(host.pool()).map(pool -> pool.zone()).orElse(null);
            zoneOfHost[place] = zone == null ? -1 : estate.zones().placeOf(zone);
            if (zoneOfHost[place] >= 0) {
                zoneCapacity[zoneOfHost[place]] += ADAPTER_MBPS;
            }
        }
    }

    /** Computes what there is beside copies at this moment. */
    public void at(long second, long atTick, Rhythm rhythm, float[] hostMbps) {
        tick = atTick;
        long hour = Math.floorMod(second, 86_400L) / 3600;
        for (int link = 0; link < links.places; link++) {
            double drift = Noise.smooth(linkKey[link], tick, 45);
            double share = .05 + .2 * rhythm.of(Workload.WEB) * (.6 + .8 * drift);
            if (nightWay >= 0 && links.wayOf[link] == nightWay && hour >= 1 && hour < 4) {
                share = .985 + .01 * drift;
            }
            backgroundMbps[link] = links.capacityMbps[link] * share;
        }
        if (!state.whole()) {
            moveAside(second);
        }
        Arrays.fill(leftMbps, 0);
        for (int link = 0; link < links.places; link++) {
            leftMbps[links.wayOf[link]] += left(link);
        }
        Arrays.fill(zoneMbps, 0);
        for (int host = 0; host < zoneOfHost.length; host++) {
            if (zoneOfHost[host] >= 0 && !Float.isNaN(hostMbps[host])) {
                zoneMbps[zoneOfHost[host]] += hostMbps[host];
            }
        }
    }

    /** What links that are down would carry takes the route of its pair of zones; where there is none it does not flow. */
    private void moveAside(long second) {
        Arrays.fill(displacedMbps, 0);
        for (int link = 0; link < links.places; link++) {
            if (!state.up(link)) {
                if (links.pairOf[link] >= 0) {
                    displacedMbps[links.pairOf[link]] += backgroundMbps[link];
                }
                backgroundMbps[link] = 0;
            }
        }
        for (int pair = 0; pair < displacedMbps.length; pair++) {
            if (displacedMbps[pair] > 0) {
                double flows = displacedMbps[pair] * state.flowing(pair, second - DeviceClock.TICK, second);
                for (int way : state.route(pair)) {
                    spread(way, flows);
                }
            }
        }
    }

    private void spread(int way, double mbps) {
        double all = capacityOf(way);
        for (int link = 0; link < links.places; link++) {
            if (links.wayOf[link] == way && all > 0) {
                backgroundMbps[link] += mbps * state.conditions.capacityMbps(link) / all;
            }
        }
    }

    private double capacityOf(int way) {
        double all = 0;
        for (int link = 0; link < links.places; link++) {
            all += links.wayOf[link] == way ? state.conditions.capacityMbps(link) : 0;
        }
        return all;
    }

    private double left(int link) {
        double capacity = state.conditions.capacityMbps(link);
        return Math.max(capacity * LEAST, capacity * FILLED - backgroundMbps[link]);
    }

    /** What one part of a copy carries over this way at most, bytes a second: long or lossy links hold it back. */
    public double ofOnePart(int way) {
        double most = Double.POSITIVE_INFINITY;
        for (int link = 0; link < links.places; link++) {
            if (links.wayOf[link] == way && state.up(link)) {
                most = Math.min(most, state.conditions.streams(link));
            }
        }
        return most;
    }

    /** How the network is, for what copies need of it. */
    public NetworkState state() {
        return state;
    }

    /** What copies may carry over all links of this way together, bytes a second. */
    public double forCopies(int way) {
        return leftMbps[way] * 125_000;
    }

    /** Copies carried so many bytes over each way in this many seconds: each link of it by what it had left. */
    public void carry(double[] bytesByWay, long seconds) {
        for (int link = 0; link < links.places; link++) {
            int way = links.wayOf[link];
            double part = leftMbps[way] > 0 ? left(link) / leftMbps[way] : 0;
            copiedMbps[link] = bytesByWay[way] / seconds / 125_000 * part;
        }
    }

    /** What copies carried over a link during the last tick, bytes a second. */
    public double carried(int link) {
        return copiedMbps[link] * BYTES_A_MBIT;
    }

    /** Goes on with what copies carried over the links of an earlier estate. */
    public void inherit(NetworkLoad old) {
        System.arraycopy(old.copiedMbps, 0, copiedMbps, 0, Math.min(old.copiedMbps.length, copiedMbps.length));
    }

    /** Writes what copies carried over each link during the last tick. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(copiedMbps.length);
        for (double mbps : copiedMbps) {
            out.writeDouble(mbps * BYTES_A_MBIT);
        }
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in) throws IOException {
        int saved = in.readInt();
        for (int link = 0; link < saved; link++) {
            double bytes = in.readDouble();
            if (link < copiedMbps.length) {
                copiedMbps[link] = bytes / BYTES_A_MBIT;
            }
        }
    }

    /** What a link carries, Mbit/s: never more than it can. */
    double trafficMbps(int link) {
        return Math.min(state.conditions.capacityMbps(link), backgroundMbps[link] + copiedMbps[link]);
    }

    /** What copies carry of it, Mbit/s. */
    double copiesMbps(int link) {
        return Math.min(state.conditions.capacityMbps(link), copiedMbps[link]);
    }

    /** What the VLANs of a link have to send, Mbit/s. */
    double askedMbps(int link) {
        return backgroundMbps[link];
    }

    /** What the VLANs of a link send, Mbit/s: all that it carries but copies. */
    double networksMbps(int link) {
        return trafficMbps(link) - copiesMbps(link);
    }

    /** How VLANs share a link. */
    VlanShares vlans() {
        return vlans;
    }

    /** The round trip over a link, ms; NaN where it is down. */
    double roundTripMs(int link) {
        double capacity = state.conditions.capacityMbps(link);
        if (capacity <= 0) {
            return Double.NaN;
        }
        float trip = trip(links.delayMs[link], LINK_CEILING_MS, trafficMbps(link) / capacity, linkKey[link]);
        double jitter = state.conditions.jitterMs[link];
        return trip + state.conditions.addedMs[link] + (jitter > 0 ? jitter * Noise.at(linkKey[link] + 2, tick) : 0);
    }

    /** Writes traffic and round trips. */
    public void read(Readings into) {
        float[] traffic = into.column(Metric.LINK_TRAFFIC);
        float[] latency = into.column(Metric.LINK_LATENCY);
        for (int link = 0; link < links.places; link++) {
            traffic[link] = links.exists[link] ? (float) trafficMbps(link) : Float.NaN;
            latency[link] = links.exists[link] ? (float) roundTripMs(link) : Float.NaN;
        }
        float[] zones = into.column(Metric.ZONE_LATENCY);
        for (int zone = 0; zone < zoneKey.length; zone++) {
            double use = zoneCapacity[zone] == 0 ? 0 : Math.min(1, zoneMbps[zone] / zoneCapacity[zone]);
            zones[zone] = zoneKey[zone] == 0 || state.conditions.lost[zone]
                    ? Float.NaN
                    : trip(.35 + .4 * Noise.unit(zoneKey[zone]), ZONE_CEILING_MS, use, zoneKey[zone]);
        }
    }

    /** A round trip rises from its bare delay towards a ceiling as the way fills. */
    private float trip(double bareMs, double ceilingMs, double use, long key) {
        double square = use * use;
        double rise = .08 * use + .72 * square * square + .05 * Noise.at(key + 1, tick);
        return (float) (bareMs + Math.max(.1, ceilingMs - bareMs) * Math.min(1, rise));
    }

    /** How many links there are, holes included. */
    int links() {
        return links.places();
    }
}
