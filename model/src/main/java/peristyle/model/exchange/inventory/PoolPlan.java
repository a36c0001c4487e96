package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.ZoneId;

/**
 * Clusters become Cpools. A host without a cluster belongs to the cluster of its VMs, or else is a Cpool of its own; a VM
 * without one goes to its host's Cpool, or else to the largest of its datacentre.
 */
final class PoolPlan {

    private final Inventory inventory;
    private final Grounds grounds;
    private final Ids ids;
    private final ReportDraft report;
    private final Map<String, List<PoolDraft>> byName = new HashMap<>();
    private final List<PoolDraft> pools = new ArrayList<>();
    private final Map<String, Long> memoryOnHost = new HashMap<>();
    private final HostNames hostNames;
    private final List<EstateObject> objects = new ArrayList<>();

    PoolPlan(
            Inventory inventory, List<InventoryVm> vms, Catalog catalog, Grounds grounds, Ids ids, ReportDraft report) {
        this.inventory = inventory;
        this.grounds = grounds;
        this.ids = ids;
        this.report = report;
        hostNames = new HostNames(report);
        Map<String, Place> placeOfVmsOn = new HashMap<>();
        for (InventoryVm vm : vms) {
            if (vm.place().host() != null) {
                placeOfVmsOn.putIfAbsent(key(vm.place().host()), vm.place());
                if (vm.power() == PowerState.ON && vm.demand().memoryMib() != null) {
                    memoryOnHost.merge(key(vm.place().host()), vm.demand().memoryMib(), Long::sum);
                }
            }
        }
        addHosts(hosts(vms), placeOfVmsOn);
        for (InventoryVm vm : vms) {
            if (vm.place().cluster() != null) {
                pool(vm.place().cluster(), vm.place());
            }
        }
        if (pools.isEmpty()) {
            pool(grounds.name(), new Place(null, null, null, null, null, null));
        }
        CpoolObjects cpools = new CpoolObjects(inventory, new BladeMatch(catalog), grounds, report);
        report.assume("activated-memory");
        pools.forEach(pool -> objects.addAll(cpools.of(pool, memoryOnHost)));
    }

    /** The hosts that the file lists, or else those that its VMs name. */
    private List<InventoryHost> hosts(List<InventoryVm> vms) {
        if (!inventory.hosts().isEmpty()) {
            return inventory.hosts();
        }
        Map<List<String>, InventoryHost> named = new LinkedHashMap<>();
        for (InventoryVm vm : vms) {
            Place place = vm.place();
            if (place.host() != null) {
                named.putIfAbsent(
                        List.of(key(place.host()), place.server() == null ? "" : place.server()),
                        new InventoryHost(
                                vm.origin(),
                                null,
                                place.host(),
                                place,
                                false,
                                null,
                                null,
                                null,
                                null,
                                "",
                                "",
                                HostLoad.UNKNOWN));
            }
        }
        if (!named.isEmpty()) {
            report.assume("hosts-from-vms", named.size());
        }
        return List.copyOf(named.values());
    }

    private void addHosts(List<InventoryHost> hosts, Map<String, Place> placeOfVmsOn) {
        for (InventoryHost host : hosts) {
            Place place = host.place();
            if (place.cluster() == null) {
                place = placeOfVmsOn.getOrDefault(key(host.name()), place);
            }
            PoolDraft pool = place.cluster() == null ? standalone(host) : pool(place.cluster(), place);
            if (pool.hostIds.containsKey(key(host.name()))) {
                report.suspect(host.origin().sheet(), host.origin().row(), "Host", host.name(), "listed-twice");
                continue;
            }
            pool.hosts.add(host);
            pool.hostIds.put(
                    key(host.name()),
                    new HostId(ids.of(
                            "host", host.place().server(), host.reference() == null ? host.name() : host.reference())));
        }
    }

    private PoolDraft standalone(InventoryHost host) {
        report.assume("host-standalone", host.name());
        return create(host.name(), host.place());
    }

    private PoolDraft pool(String cluster, Place place) {
        for (PoolDraft pool : byName.getOrDefault(key(cluster), List.of())) {
            if (pool.matches(place)) {
                pool.learn(place);
                return pool;
            }
        }
        PoolDraft pool = create(cluster, place);
        byName.computeIfAbsent(key(cluster), each -> new ArrayList<>(1)).add(pool);
        return pool;
    }

    private PoolDraft create(String name, Place place) {
        PoolId id = new PoolId(ids.of("cpool", place.server(), place.datacenter(), name));
        PoolDraft pool = new PoolDraft(id, name, place.server(), place.datacenter());
        pools.add(pool);
        return pool;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where a VM belongs. */
    PoolDraft poolOf(InventoryVm vm) {
        Place place = vm.place();
        if (place.cluster() != null) {
            return pool(place.cluster(), place);
        }
        for (PoolDraft pool : pools) {
            if (place.host() != null && pool.matches(place) && pool.hostIds.containsKey(key(place.host()))) {
                return pool;
            }
        }
        report.failedJoin(vm.origin().sheet(), "vCluster", vm.origin().row(), vm.name());
        return pools.stream()
                .filter(pool -> pool.matches(place))
                .max(Comparator.comparingInt(pool -> pool.hosts.size()))
                .orElse(pools.getFirst());
    }

    /** The host of a VM within its Cpool, null where the file's tables do not agree on any. */
    @Nullable
    HostId hostOf(InventoryVm vm, PoolDraft pool) {
        return hostNames.find(vm, pool, pools);
    }

    /** The Cpools whose hosts have these names. */
    List<PoolId> poolsOf(List<String> hosts) {
        Set<PoolId> found = new LinkedHashSet<>();
        for (String host : hosts) {
            for (PoolDraft pool : pools) {
                if (pool.hostIds.containsKey(key(host))) {
                    found.add(pool.id);
                }
            }
        }
        return List.copyOf(found);
    }

    ZoneId zoneOf(PoolDraft pool) {
        return grounds.zone(pool.datacenter);
    }

    List<EstateObject> objects() {
        hostNames.report();
        return objects;
    }
}
