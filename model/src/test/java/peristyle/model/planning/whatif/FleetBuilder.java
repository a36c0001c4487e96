package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetStore;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.FleetZone;
import peristyle.model.planning.whatif.Fleet.Standby;

/** A fleet by hand: memory in GiB, 4 vCPUs for each VM unless said otherwise; hosts should run 85 of 100. */
public final class FleetBuilder {

    private static final long GIB = 1024;

    private final List<FleetZone> zones = new ArrayList<>();
    private final List<FleetPool> pools = new ArrayList<>();
    private final List<FleetHost> hosts = new ArrayList<>();
    private final List<FleetVm> vms = new ArrayList<>();
    private final List<FleetRule> rules = new ArrayList<>();
    private final List<FleetStore> stores = new ArrayList<>();

    public static FleetBuilder aFleet() {
        return new FleetBuilder();
    }

    public FleetBuilder zone(String id, boolean hsm) {
        zones.add(new FleetZone(id, hsm));
        return this;
    }

    /** Hosts of this memory, named {@code pool-1}, {@code pool-2}, …, each in a chassis of its number. */
    public FleetBuilder pool(String id, String zone, int count, long gib, int gpus) {
        return pool(id, zone, count, gib, gpus, true, Long.MAX_VALUE);
    }

    public FleetBuilder pool(
            String id, String zone, int count, long gib, int gpus, boolean restarts, long activatedGib) {
        long activated = activatedGib == Long.MAX_VALUE ? activatedGib : activatedGib * GIB;
        pools.add(new FleetPool(id, id, zone, "standard", restarts, activated));
        for (int host = 1; host <= count; host++) {
            HostLoad limit = new HostLoad(gib * GIB * 85 / 100, 1_000_000, gpus, 1_000_000);
            HostLoad most = new HostLoad(gib * GIB, 1_000_000, gpus, 1_000_000);
            hosts.add(new FleetHost(id + "-" + host, id + "-" + host, id, "chassis-" + host, limit, most));
        }
        return this;
    }

    public FleetBuilder vm(String id, String host, long gib) {
        return vm(id, host, gib, RestartPriority.RESTART, 0, false, null);
    }

    public FleetBuilder vm(String id, String host, long gib, RestartPriority restart) {
        return vm(id, host, gib, restart, 0, false, null);
    }

    public FleetBuilder vm(
            String id,
            String host,
            long gib,
            RestartPriority restart,
            int gpus,
            boolean encrypted,
            @Nullable String standby) {
        HostLoad load = new HostLoad(gib * GIB, 4000, gpus, 0);
        vms.add(new FleetVm(
                id, id, host, load, restart, encrypted, standby == null ? null : new Standby(standby, load)));
        return this;
    }

    public FleetBuilder rule(AffinityType type, String... bound) {
        rules.add(new FleetRule("rule-" + rules.size(), type, List.of(bound)));
        return this;
    }

    /** A datastore of this pool, a tenth of it kept for snapshots. */
    public FleetBuilder store(String id, String pool, String zone, long gib, long disksGib) {
        stores.add(
                new FleetStore(id, id, zone, "standard", List.of(pool), gib * GIB, disksGib * GIB, 0, gib * GIB / 10));
        return this;
    }

    public Fleet build() {
        return new Fleet(zones, pools, hosts, vms, rules, stores);
    }
}
