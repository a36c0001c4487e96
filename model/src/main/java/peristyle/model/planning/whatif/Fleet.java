package peristyle.model.planning.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.plan.HostLoad;

/**
 * Everything that can fail and everything that runs on it: of a running estate or of a plan. Ids are unique among their own.
 *
 * @param zones availability zones
 * @param pools Cpools and Xen pools
 * @param hosts hosts that take VMs
 * @param vms VMs that run
 * @param rules rules between them that are on (CP-9)
 * @param stores datastores
 */
public record Fleet(
        List<FleetZone> zones,
        List<FleetPool> pools,
        List<FleetHost> hosts,
        List<FleetVm> vms,
        List<FleetRule> rules,
        List<FleetStore> stores) {

    /**
     * What a host may take where nothing limits it: more than any VMs ask for, and few enough that what all hosts may take
     * together can be counted.
     */
    static final long UNLIMITED = 1L << 44;

    public Fleet {
        zones = List.copyOf(zones);
        pools = List.copyOf(pools);
        hosts = List.copyOf(hosts);
        vms = List.copyOf(vms);
        rules = List.copyOf(rules);
        stores = List.copyOf(stores);
    }

    /**
     * A zone.
     *
     * @param id what names it
     * @param hsm whether it holds key-management nodes (EN-4)
     */
    public record FleetZone(String id, boolean hsm) {}

    /**
     * A pool.
     *
     * @param id what names it
     * @param name what people call it
     * @param zone where it runs
     * @param bladeClass key of the class of its hosts, empty where not known
     * @param restarts whether VMs of a failed host are started on the others (CP-7, HA-1)
     * @param memoryMib limit on the memory of all its VMs (CP-3), MiB; {@link Long#MAX_VALUE} where there is none
     */
    public record FleetPool(String id, String name, String zone, String bladeClass, boolean restarts, long memoryMib) {}

    /**
     * A host that takes VMs.
     *
     * @param id what names it
     * @param name what people call it
     * @param pool id of its pool
     * @param chassis what it is plugged into, null where that is not known
     * @param limit what should run on it at most (CP-4)
     * @param most what can run on it at all
     */
    public record FleetHost(
            String id, String name, String pool, @Nullable String chassis, HostLoad limit, HostLoad most) {}

    /**
     * A VM that runs.
     *
     * @param id what names it
     * @param name what people call it
     * @param host id of its host
     * @param load what it takes of it
     * @param restart what happens when its host fails (HA-2)
     * @param encrypted whether it needs a key to start (EN-4)
     * @param standby where it can be started when its pool is gone (GM-6, VR-3), null where nowhere
     */
    public record FleetVm(
            String id,
            String name,
            String host,
            HostLoad load,
            RestartPriority restart,
            boolean encrypted,
            @Nullable Standby standby) {}

    /**
     * The other side of a replicated VM.
     *
     * @param pool id of the pool that can start it
     * @param load what it takes there; less than before is a declared degraded mode (GM-6)
     */
    public record Standby(String pool, HostLoad load) {}

    /**
     * A rule between VMs.
     *
     * @param name what people call it
     * @param type what it asks
     * @param vms ids of those it binds
     */
    public record FleetRule(String name, AffinityType type, List<String> vms) {
        public FleetRule {
            vms = List.copyOf(vms);
        }
    }

    /**
     * A datastore and all that must find room in it (ST-5), MiB.
     *
     * @param id what names it
     * @param name what people call it
     * @param zone where it lies
     * @param storageClass key of its class
     * @param pools ids of the pools that use it (CP-6)
     * @param sizeMib capacity
     * @param disksMib its disks at their full size, thin ones too
     * @param swapMib swap files of all its VMs, running or not
     * @param reserveMib room for backup snapshots
     */
    public record FleetStore(
            String id,
            String name,
            String zone,
            String storageClass,
            List<String> pools,
            long sizeMib,
            long disksMib,
            long swapMib,
            long reserveMib) {
        public FleetStore {
            pools = List.copyOf(pools);
        }
    }
}
