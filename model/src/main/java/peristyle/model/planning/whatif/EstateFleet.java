package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.Blade;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetStore;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.FleetZone;
import peristyle.model.planning.whatif.Fleet.Standby;
import peristyle.model.rule.HostMemory;
import peristyle.model.rule.SpaceClaims;

/**
 * The running estate as a fleet: hosts that are connected and the VMs that run on them, with their configured memory, as
 * {@link peristyle.model.rule.FailoverCapacity} counts. Processors are shared and limit no restart.
 */
public final class EstateFleet {

    private final Estate estate;
    private final Catalog catalog;

    private EstateFleet(Estate estate, Catalog catalog) {
        this.estate = estate;
        this.catalog = catalog;
    }

    /** The fleet of this estate; the catalogue tells which hosts have graphics processors (BL-3). */
    public static Fleet of(Estate estate, Catalog catalog) {
        return new EstateFleet(estate, catalog).fleet();
    }

    private Fleet fleet() {
        List<FleetHost> hosts = new ArrayList<>();
        List<FleetVm> vms = new ArrayList<>();
        Map<VmId, Standby> standbys = standbys();
        for (Host host : estate.hosts()) {
            ComputePool pool = estate.pools().find(host.pool()).orElse(null);
            if (host.state() != HostState.CONNECTED || pool == null) {
                continue;
            }
            hosts.add(host(host, pool));
            for (Vm vm : estate.relations().vmsOn(host.id())) {
                if (vm.running()) {
                    vms.add(new FleetVm(
                            vm.id().value(),
                            vm.name(),
                            host.id().value(),
                            load(vm),
                            vm.care().restartPriority(),
                            vm.care().encrypted(),
                            standbys.get(vm.id())));
                }
            }
        }
        return new Fleet(zones(), pools(), hosts, vms, rules(vms), stores());
    }

    private List<FleetZone> zones() {
        return estate.zones().stream()
                .map(zone -> new FleetZone(zone.id().value(), zone.hsm()))
                .toList();
    }

    private List<FleetPool> pools() {
        return estate.pools().stream()
                .map(pool -> new FleetPool(
                        pool.id().value(),
                        pool.name(),
                        pool.zone().value(),
                        pool.bladeClass(),
                        pool.highAvailability(),
                        pool instanceof Cpool cpool ? cpool.activatedMemoryMib() : Long.MAX_VALUE))
                .toList();
    }

    private FleetHost host(Host host, ComputePool pool) {
        int gpus = catalog.bladeClasses().stream()
                .filter(each -> each.id().equals(pool.bladeClass()))
                .mapToInt(BladeClass::gpus)
                .findFirst()
                .orElse(0);
        long limit = (long) (host.memoryMib() * HostMemory.LIMIT);
        return new FleetHost(
                host.id().value(),
                host.name(),
                host.pool().value(),
                chassis(host),
                new HostLoad(limit, Fleet.UNLIMITED, gpus, Fleet.UNLIMITED),
                new HostLoad(host.memoryMib(), Fleet.UNLIMITED, gpus, Fleet.UNLIMITED));
    }

    private @Nullable String chassis(Host host) {
        return host.blade() == null
                ? null
                : estate.blades()
                        .find(host.blade())
                        .map(Blade::chassis)
                        .map(chassis -> chassis.value())
                        .orElse(null);
    }

    private static HostLoad load(Vm vm) {
        return new HostLoad(
                vm.size().memoryMib(), vm.size().vcpus() * 1000L, vm.size().gpus(), 0);
    }

    private List<FleetStore> stores() {
        List<FleetStore> stores = new ArrayList<>();
        for (Datastore datastore : estate.datastores()) {
            SpaceClaims claims = SpaceClaims.of(estate, datastore);
            stores.add(new FleetStore(
                    datastore.id().value(),
                    datastore.name(),
                    datastore.zone().value(),
                    datastore.storageClass(),
                    datastore.pools().stream().map(PoolId::value).toList(),
                    datastore.sizeMib(),
                    disksMib(datastore),
                    claims.swapMib(),
                    claims.snapshotReserveMib()));
        }
        return stores;
    }

    /** A disk that several VMs open counts once. */
    private long disksMib(Datastore datastore) {
        long sum = 0;
        Set<String> counted = new HashSet<>();
        for (Vm vm : estate.relations().vmsOn(datastore.id())) {
            for (Disk disk : vm.disks()) {
                if (disk.datastore().equals(datastore.id()) && (!disk.shared() || counted.add(disk.id()))) {
                    sum += disk.sizeMib();
                }
            }
        }
        return sum;
    }

    private Map<VmId, Standby> standbys() {
        Map<VmId, Standby> standbys = new HashMap<>();
        for (Replica replica : estate.replicas()) {
            estate.vms()
                    .find(replica.vm())
                    .ifPresent(vm -> standbys.putIfAbsent(
                            vm.id(), new Standby(replica.targetPool().value(), load(vm))));
        }
        return standbys;
    }

    private List<FleetRule> rules(List<FleetVm> vms) {
        Set<String> running = new HashSet<>();
        vms.forEach(vm -> running.add(vm.id()));
        List<FleetRule> rules = new ArrayList<>();
        for (AffinityRule rule : estate.affinityRules()) {
            List<String> bound = rule.vms().stream()
                    .map(VmId::value)
                    .filter(running::contains)
                    .toList();
            if (rule.enabled() && bound.size() > 1) {
                rules.add(new FleetRule(rule.name(), rule.type(), bound));
            }
        }
        return rules;
    }
}
