package peristyle.model.exchange.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryCluster;
import peristyle.model.exchange.inventory.InventoryDatastore;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryHost;
import peristyle.model.exchange.inventory.InventoryNetwork;
import peristyle.model.exchange.inventory.InventoryNic;
import peristyle.model.exchange.inventory.InventoryResourcePool;
import peristyle.model.exchange.inventory.InventoryRule;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.VmIdentity;
import peristyle.model.exchange.inventory.VmStorage;

/**
 * An inventory with every name replaced: of VMs, hosts, clusters, datacentres, folders, pools, datastores, networks, rules,
 * servers, and what attributes and tags say. Sizes, ids of the server, operating systems, models and names of attributes
 * stay. Annotations are never read.
 */
final class PseudonymousInventory {

    private final Pseudonyms names;

    PseudonymousInventory(Pseudonyms names) {
        this.names = names;
    }

    Inventory of(Inventory inventory) {
        return new Inventory(
                inventory.source(),
                inventory.takenAt(),
                inventory.vms().stream().map(this::vm).toList(),
                inventory.hosts().stream().map(this::host).toList(),
                inventory.clusters().stream().map(this::cluster).toList(),
                inventory.datastores().stream().map(this::datastore).toList(),
                inventory.networks().stream().map(this::network).toList(),
                inventory.resourcePools().stream().map(this::resourcePool).toList(),
                new PseudonymousReport(names).of(inventory.report()),
                inventory.history().stream().map(this::point).toList());
    }

    private InventoryVm vm(InventoryVm vm) {
        VmStorage storage = vm.storage();
        Map<String, String> tags = new LinkedHashMap<>();
        vm.tags().forEach((tag, value) -> tags.put(tag, names.of("tag", value)));
        return new InventoryVm(
                vm.origin(),
                identity(vm.identity()),
                names.of("vm", vm.name()),
                place(vm.place()),
                vm.standing(),
                vm.power(),
                vm.demand(),
                new VmStorage(
                        storage.provisionedMib(),
                        storage.inUseMib(),
                        storage.diskCapacityMib(),
                        storage.guestUsedMib(),
                        names.orNull("datastore", storage.datastore()),
                        storage.unsharedMib(),
                        storage.snapshotMib()),
                vm.guestOs(),
                vm.tools(),
                vm.restartPriority(),
                vm.snapshots(),
                vm.disks().stream().map(this::disk).toList(),
                vm.nics().stream().map(this::nic).toList(),
                vm.rules().stream()
                        .map(rule -> new InventoryRule(names.of("rule", rule.name()), rule.type()))
                        .toList(),
                tags,
                vm.load());
    }

    private VmIdentity identity(VmIdentity identity) {
        return new VmIdentity(
                names.orNull("server", identity.server()), identity.reference(), names.orNull("uuid", identity.uuid()));
    }

    private Place place(Place place) {
        return new Place(
                names.orNull("server", place.server()),
                names.orNull("datacenter", place.datacenter()),
                names.orNull("cluster", place.cluster()),
                names.orNull("host", place.host()),
                names.path("folder", place.folder()),
                names.path("pool", place.resourcePool()));
    }

    private InventoryDisk disk(InventoryDisk disk) {
        return new InventoryDisk(
                disk.label(),
                names.orNull("disk", disk.uuid()),
                diskPath(disk),
                names.orNull("datastore", disk.datastore()),
                disk.capacityMib(),
                disk.thin(),
                disk.shared(),
                disk.raw(),
                disk.kind(),
                disk.mode(),
                disk.usedMib(),
                disk.iops());
    }

    private @Nullable String diskPath(InventoryDisk disk) {
        if (disk.path() == null) {
            return null;
        }
        String file = names.of("file", disk.path());
        return disk.datastore() == null ? file : "[" + names.of("datastore", disk.datastore()) + "] " + file;
    }

    private InventoryNic nic(InventoryNic nic) {
        return new InventoryNic(
                nic.label(), names.orNull("network", nic.network()), names.of("mac", nic.mac()), nic.connected());
    }

    private InventoryHost host(InventoryHost host) {
        return new InventoryHost(
                host.origin(),
                host.reference(),
                names.of("host", host.name()),
                place(host.place()),
                host.maintenance(),
                host.sockets(),
                host.cores(),
                host.mhz(),
                host.memoryMib(),
                host.build(),
                host.model(),
                host.load());
    }

    private InventoryCluster cluster(InventoryCluster cluster) {
        return new InventoryCluster(
                cluster.origin(),
                names.of("cluster", cluster.name()),
                names.orNull("server", cluster.server()),
                cluster.highAvailability());
    }

    private InventoryDatastore datastore(InventoryDatastore datastore) {
        return new InventoryDatastore(
                datastore.origin(),
                datastore.reference(),
                names.of("datastore", datastore.name()),
                names.orNull("server", datastore.server()),
                datastore.type(),
                datastore.capacityMib(),
                datastore.inUseMib(),
                datastore.hosts().stream().map(host -> names.of("host", host)).toList());
    }

    private InventoryNetwork network(InventoryNetwork network) {
        return new InventoryNetwork(
                names.of("network", network.name()), names.orNull("server", network.server()), network.vlan());
    }

    private InventoryResourcePool resourcePool(InventoryResourcePool pool) {
        String path = names.path("pool", pool.path());
        return new InventoryResourcePool(
                pool.origin(),
                path == null ? "" : path,
                names.orNull("server", pool.server()),
                pool.reservedMhz(),
                pool.reservedMib());
    }

    private DatedTotals point(DatedTotals point) {
        List<DatedTotals.OfCluster> clusters = new ArrayList<>();
        for (DatedTotals.OfCluster each : point.clusters()) {
            clusters.add(new DatedTotals.OfCluster(
                    names.orNull("server", each.server()),
                    names.orNull("cluster", each.cluster()),
                    each.vms(),
                    each.vcpus(),
                    each.memoryMib(),
                    each.diskMib()));
        }
        List<DatedTotals.OfDatastore> datastores = new ArrayList<>();
        for (DatedTotals.OfDatastore each : point.datastores()) {
            datastores.add(new DatedTotals.OfDatastore(
                    names.orNull("server", each.server()),
                    names.of("datastore", each.name()),
                    each.capacityMib(),
                    each.inUseMib()));
        }
        List<DatedTotals.OfVm> vms = new ArrayList<>();
        for (DatedTotals.OfVm each : point.vms()) {
            vms.add(new DatedTotals.OfVm(
                    identity(each.identity()),
                    names.of("vm", each.name()),
                    each.vcpus(),
                    each.memoryMib(),
                    each.diskMib(),
                    each.inUseMib()));
        }
        return new DatedTotals(point.source(), point.takenAt(), clusters, datastores, vms);
    }
}
