package peristyle.views.overview;

import java.util.List;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Host;
import peristyle.model.estate.Zone;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Scope;

/**
 * What a zone has, and what of it is used. A sum is NaN where a part of it is unknown.
 *
 * @param zone the zone
 * @param usedMhz processor clock in use, MHz
 * @param totalMhz what all cores give, MHz
 * @param usedMemory memory in use, MiB
 * @param activatedMemory memory that is paid for (Cpools only), MiB
 * @param totalMemory memory of the hosts, MiB
 * @param usedStorage space taken on the datastores, MiB
 * @param totalStorage size of the datastores, MiB
 */
record ZoneCapacity(
        Zone zone,
        double usedMhz,
        double totalMhz,
        double usedMemory,
        long activatedMemory,
        long totalMemory,
        double usedStorage,
        long totalStorage) {

    /** The capacity of a zone, as far as it lies in this scope. */
    static ZoneCapacity of(Zone zone, Snapshot snapshot, Scope scope) {
        var estate = snapshot.estate();
        var relations = estate.relations();
        List<ComputePool> pools = relations.poolsIn(zone.id()).stream()
                .filter(pool -> scope.holds(estate, pool))
                .toList();
        List<Host> hosts = pools.stream()
                .flatMap(pool -> relations.hostsOf(pool.id()).stream())
                .toList();
        List<Datastore> datastores = relations.datastoresIn(zone.id()).stream()
                .filter(datastore -> scope.holds(estate, datastore))
                .toList();
        return new ZoneCapacity(
                zone,
                pools.stream()
                        .mapToDouble(pool -> snapshot.situation().value(Metric.POOL_CPU, pool.id()))
                        .sum(),
                hosts.stream().mapToDouble(Host::capacityMhz).sum(),
                pools.stream()
                        .mapToDouble(pool -> snapshot.situation().value(Metric.POOL_MEMORY, pool.id()))
                        .sum(),
                pools.stream().mapToLong(ZoneCapacity::activated).sum(),
                hosts.stream().mapToLong(Host::memoryMib).sum(),
                datastores.stream()
                        .mapToDouble(datastore -> snapshot.situation().value(Metric.DATASTORE_USED, datastore.id()))
                        .sum(),
                datastores.stream().mapToLong(Datastore::sizeMib).sum());
    }

    private static long activated(ComputePool pool) {
        return pool instanceof Cpool cpool ? cpool.activatedMemoryMib() : 0;
    }
}
