package peristyle.views.overview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Zone;
import peristyle.views.console.Scope;

/**
 * What a zone has, measured or not: changes with the estate only.
 *
 * @param zone the zone
 * @param pools its pools in the scope
 * @param datastores its datastores in the scope
 * @param clockMhz what the cores of the hosts that take VMs give, MHz
 * @param activatedMib memory that may be used, MiB: what is activated in Cpools (CP-3), all of it in other pools
 * @param memoryMib memory of the hosts that take VMs, MiB: what a failed host has, nobody can use
 * @param allocatedMib sizes of the disks on the datastores, MiB
 * @param storageMib sizes of the datastores, MiB
 */
record ZoneStock(
        Zone zone,
        List<ComputePool> pools,
        List<Datastore> datastores,
        double clockMhz,
        long activatedMib,
        long memoryMib,
        long allocatedMib,
        long storageMib) {

    /** What this zone has, as far as it lies in this scope. */
    static ZoneStock of(Zone zone, Estate estate, Scope scope) {
        List<ComputePool> pools = estate.relations().poolsIn(zone.id()).stream()
                .filter(pool -> scope.holds(estate, pool))
                .toList();
        List<Datastore> datastores = estate.relations().datastoresIn(zone.id()).stream()
                .filter(datastore -> scope.holds(estate, datastore))
                .toList();
        List<Host> hosts = pools.stream()
                .flatMap(pool -> estate.relations().hostsOf(pool.id()).stream())
                .filter(host -> host.state() == HostState.CONNECTED)
                .toList();
        return new ZoneStock(
                zone,
                pools,
                datastores,
                hosts.stream().mapToDouble(Host::capacityMhz).sum(),
                pools.stream().mapToLong(pool -> activated(pool, estate)).sum(),
                hosts.stream().mapToLong(Host::memoryMib).sum(),
                datastores.stream()
                        .mapToLong(datastore -> allocated(datastore, estate))
                        .sum(),
                datastores.stream().mapToLong(Datastore::sizeMib).sum());
    }

    private static long activated(ComputePool pool, Estate estate) {
        return pool instanceof Cpool cpool
                ? cpool.activatedMemoryMib()
                : estate.relations().hostsOf(pool.id()).stream()
                        .filter(host -> host.state() == HostState.CONNECTED)
                        .mapToLong(Host::memoryMib)
                        .sum();
    }

    /** A disk that several VMs share counts once. */
    private static long allocated(Datastore datastore, Estate estate) {
        Set<String> shared = new HashSet<>();
        long sum = 0;
        for (Vm vm : estate.relations().vmsOn(datastore.id())) {
            for (Disk disk : vm.disks()) {
                if (disk.datastore().equals(datastore.id())
                        && !disk.raw()
                        && (!disk.shared() || shared.add(disk.id()))) {
                    sum += disk.sizeMib();
                }
            }
        }
        return sum;
    }
}
