package peristyle.model.emulator;

import java.util.Map;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.blade.AdapterLoad;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.clock.Rhythm;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.emulator.hypervisor.HostWatch;
import peristyle.model.emulator.hypervisor.HypervisorReadings;
import peristyle.model.emulator.hypervisor.VmLoad;
import peristyle.model.emulator.hypervisor.VmTable;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.emulator.network.NetworkLoad;
import peristyle.model.emulator.san.DatastoreLoad;
import peristyle.model.emulator.san.DatastoreTable;
import peristyle.model.emulator.san.SanLoad;
import peristyle.model.emulator.san.SpaceUse;
import peristyle.model.estate.Estate;

/**
 * The load of one estate: everything that is a function of seed, time and the state of the hardware, so that any moment can
 * be computed without those before it. A changed estate gets a plant of its own.
 */
final class Plant {

    final LinkTable links;
    final HypervisorReadings use;
    final VmTable vms;
    final HostLoad hosts;
    final DatastoreLoad datastores;
    final SpaceUse space;
    final AdapterLoad adapters;
    final NetworkLoad network;
    private final SanLoad san;
    private final VmLoad load;
    private final Rhythm rhythm = new Rhythm();

    /**
     * @param watch which hosts are heard
     * @param origin second at which the estate's disks were as it says
     * @param statedAt the same by VM id, where it is later
     * @param scales what the load of each datastore's VMs is multiplied with; new datastores are added
     */
    Plant(
            Estate estate,
            Infrastructure infrastructure,
            Catalog catalog,
            long seed,
            Troubles troubles,
            HostWatch watch,
            long origin,
            Map<String, Long> statedAt,
            Map<String, Float> scales) {
        vms = new VmTable(estate, seed, watch);
        load = new VmLoad(
                vms,
                troubles.heavyWriters().stream().mapToInt(estate.vms()::placeOf).toArray());
        hosts = new HostLoad(
                estate,
                vms,
                load,
                watch,
                estate.hosts().placeOf(troubles.hotHost()),
                estate.hosts().placeOf(troubles.packedHost()));
        use = new HypervisorReadings(estate, vms, load, hosts);
        DatastoreTable table = new DatastoreTable(
                estate, catalog, vms, seed, scales, estate.datastores().placeOf(troubles.throttled()));
        san = new SanLoad(estate, table, infrastructure.san);
        datastores = new DatastoreLoad(table, infrastructure.san, san, vms, load, hosts);
        space = new SpaceUse(estate, seed, origin, statedAt);
        adapters = new AdapterLoad(estate.hosts().places());
        links = infrastructure.links;
        network = new NetworkLoad(
                estate, links, infrastructure.network, seed, estate.coreLinks().placeOf(troubles.nightLink()));
    }

    /** Takes up what is broken now, as far as it changes load. */
    void follow(Conditions now, HostConditions felt) {
        load.follow(now);
        hosts.follow(felt);
        space.follow(now);
    }

    /** Takes up the traffic of migrations by place of the host, Mbit/s. */
    void moving(float[] mbps) {
        adapters.moving(mbps);
    }

    /** By place, VMs that stand still. */
    boolean[] halted() {
        return load.halted();
    }

    /** Computes the load of this moment, while this is broken. */
    void at(long second, Conditions faults) {
        san.at(faults);
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
