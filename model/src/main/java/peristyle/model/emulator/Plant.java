package peristyle.model.emulator;

import java.util.Map;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.blade.AdapterLoad;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.clock.Rhythm;
import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.emulator.hypervisor.HypervisorReadings;
import peristyle.model.emulator.hypervisor.VmLoad;
import peristyle.model.emulator.hypervisor.VmTable;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.emulator.network.NetworkLoad;
import peristyle.model.emulator.san.DatastoreLoad;
import peristyle.model.emulator.san.DatastoreTable;
import peristyle.model.emulator.san.SpaceUse;
import peristyle.model.estate.Estate;

/**
 * The load of one estate: everything that is a function of seed and time alone, so that any moment can be computed without
 * those before it. A changed estate gets a plant of its own.
 */
final class Plant {

    final LinkTable links;
    final HypervisorReadings use;
    final HostLoad hosts;
    final DatastoreLoad datastores;
    final SpaceUse space;
    final AdapterLoad adapters;
    final NetworkLoad network;
    private final VmLoad load;
    private final Rhythm rhythm = new Rhythm();

    /**
     * @param origin second at which the estate's disks were as it says
     * @param statedAt the same by VM id, where it is later
     * @param scales what the load of each datastore's VMs is multiplied with; new datastores are added
     */
    Plant(
            Estate estate,
            Catalog catalog,
            long seed,
            Troubles troubles,
            long origin,
            Map<String, Long> statedAt,
            Map<String, Float> scales) {
        VmTable vms = new VmTable(estate, seed);
        load = new VmLoad(
                vms,
                troubles.heavyWriters().stream().mapToInt(estate.vms()::placeOf).toArray());
        hosts = new HostLoad(
                estate,
                vms,
                load,
                estate.hosts().placeOf(troubles.hotHost()),
                estate.hosts().placeOf(troubles.packedHost()));
        use = new HypervisorReadings(estate, vms, load, hosts);
        DatastoreTable table = new DatastoreTable(
                estate, catalog, vms, seed, scales, estate.datastores().placeOf(troubles.throttled()));
        datastores = new DatastoreLoad(table, vms, load, hosts);
        space = new SpaceUse(estate, seed, origin, statedAt);
        adapters = new AdapterLoad(estate.hosts().places());
        links = new LinkTable(estate);
        network = new NetworkLoad(estate, links, seed, estate.coreLinks().placeOf(troubles.nightLink()));
    }

    /** Computes the load of this moment. */
    void at(long second) {
        long tick = Math.floorDiv(second, (long) DeviceClock.TICK);
        rhythm.at(second);
        load.at(second, tick, rhythm);
        hosts.share();
        datastores.serve();
        space.at(second);
        adapters.at(hosts);
        network.at(second, tick, rhythm, adapters.mbps());
    }
}
