package peristyle.model.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.rule.HostMemory;
import peristyle.model.rule.Situation;
import peristyle.model.rule.SpaceClaims;
import peristyle.model.telemetry.Metric;

/** When the limits of the objects of the running estate will be reached. Pure: the limits are those of the situation. */
public final class Outlooks {

    private static final double MBIT_PER_GBIT = 1000;

    private final Situation situation;
    private final ObjectId id;
    private final Forecasts forecasts;
    private final List<Outlook> outlooks = new ArrayList<>();

    private Outlooks(Situation situation, ObjectId id, Forecasts forecasts) {
        this.situation = situation;
        this.id = id;
        this.forecasts = forecasts;
    }

    /** The outlooks of a datastore, a pool or a core link, in the order in which their limits are met; none of all else. */
    public static List<Outlook> of(Situation situation, EstateObject object, Forecasts forecasts) {
        Outlooks outlooks = new Outlooks(situation, object.id(), forecasts);
        switch (object) {
            case Datastore datastore -> outlooks.ofDatastore(datastore);
            case ComputePool pool -> outlooks.ofPool(pool);
            case CoreLink link -> outlooks.add(Ceiling.LINK, Metric.LINK_TRAFFIC, link.capacityGbps() * MBIT_PER_GBIT);
            default -> {
                // Nothing else fills up.
            }
        }
        return List.copyOf(outlooks.outlooks);
    }

    private void add(Ceiling ceiling, Metric metric, double limit) {
        outlooks.add(new Outlook(ceiling, metric, limit, situation.value(metric, id), forecasts.of(metric)));
    }

    /**
     * The claims of ST-5 are met one after the other: what is used grows first into what thin disks were promised, then into
     * the reserve for snapshots, then into the room for swap files. Where all growth is that of thin disks, the first of
     * these is no loss.
     */
    private void ofDatastore(Datastore datastore) {
        SpaceClaims claims = SpaceClaims.of(situation, datastore);
        double swap = datastore.sizeMib() - (double) (claims.swapMib() - claims.swapWrittenMib());
        double snapshots = swap - claims.snapshotReserveMib();
        if (claims.thinGrowthMib() > 0) {
            add(Ceiling.DATASTORE_THIN_GROWTH, Metric.DATASTORE_USED, snapshots - claims.thinGrowthMib());
        }
        add(Ceiling.DATASTORE_SNAPSHOTS, Metric.DATASTORE_USED, snapshots);
        if (swap < datastore.sizeMib()) {
            add(Ceiling.DATASTORE_SWAP, Metric.DATASTORE_USED, swap);
        }
        add(Ceiling.DATASTORE_FULL, Metric.DATASTORE_USED, (double) datastore.sizeMib());
    }

    private void ofPool(ComputePool pool) {
        List<Host> hosts = situation.estate().relations().hostsOf(pool.id()).stream()
                .filter(host -> host.state() == HostState.CONNECTED)
                .toList();
        double memory = hosts.stream().mapToDouble(Host::memoryMib).sum();
        if (hosts.size() > 1) {
            double left = memory - largest(hosts, Host::memoryMib);
            add(Ceiling.POOL_MEMORY_WITHOUT_ONE_HOST, Metric.POOL_MEMORY, HostMemory.LIMIT * left);
        }
        if (!hosts.isEmpty()) {
            add(Ceiling.POOL_MEMORY, Metric.POOL_MEMORY, HostMemory.LIMIT * memory);
        }
        if (pool instanceof Cpool cpool) {
            add(Ceiling.POOL_MEMORY_ACTIVATED, Metric.POOL_MEMORY, (double) cpool.activatedMemoryMib());
        }
        double clock = hosts.stream().mapToDouble(Host::capacityMhz).sum();
        if (hosts.size() > 1) {
            add(Ceiling.POOL_CPU_WITHOUT_ONE_HOST, Metric.POOL_CPU, clock - largest(hosts, Host::capacityMhz));
        }
        if (!hosts.isEmpty()) {
            add(Ceiling.POOL_CPU, Metric.POOL_CPU, clock);
        }
    }

    private static double largest(List<Host> hosts, ToDoubleFunction<Host> amount) {
        return hosts.stream().mapToDouble(amount).max().orElse(0);
    }
}
