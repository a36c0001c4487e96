package peristyle.views.overview;

import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

/**
 * What of a zone is used. A sum is NaN where a part of it is unknown.
 *
 * @param stock what it has
 * @param usedMhz processor clock in use, MHz
 * @param usedMemory memory in use, MiB
 * @param usedStorage space taken on the datastores, MiB
 */
record ZoneCapacity(ZoneStock stock, double usedMhz, double usedMemory, double usedStorage) {

    /** What is used of it now. */
    static ZoneCapacity of(ZoneStock stock, Situation now) {
        return new ZoneCapacity(
                stock,
                stock.pools().stream()
                        .mapToDouble(pool -> now.value(Metric.POOL_CPU, pool.id()))
                        .sum(),
                stock.pools().stream()
                        .mapToDouble(pool -> now.value(Metric.POOL_MEMORY, pool.id()))
                        .sum(),
                stock.datastores().stream()
                        .mapToDouble(datastore -> now.value(Metric.DATASTORE_USED, datastore.id()))
                        .sum());
    }
}
