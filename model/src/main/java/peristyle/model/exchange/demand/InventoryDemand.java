package peristyle.model.exchange.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Platform;
import peristyle.model.exchange.inventory.ClusterHardware;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryRule;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.inventory.VmLoad;
import peristyle.model.exchange.inventory.VmStorage;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandDraft;
import peristyle.model.planning.demand.DemandPlace;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.DiskBasis;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.LeftOutVm;
import peristyle.model.planning.demand.MeasuredUse;
import peristyle.model.planning.demand.MeasuredUse.Evidence;
import peristyle.model.planning.demand.MeasuredUse.Reading;
import peristyle.model.planning.demand.VmKind;

/** Makes a demand of an inventory. Every VM that the file lists is in it, or among what it left out. */
public final class InventoryDemand {

    private static final double MBIT_OF_MIB = 8.388608;

    private final DemandDraft draft;
    private final Map<String, String> sharedIds = new HashMap<>();
    private final Set<String> diskIds = new HashSet<>();
    private final Map<String, Integer> clocks = new HashMap<>();

    private InventoryDemand(Inventory inventory, DemandRules rules) {
        draft = new DemandDraft(rules);
        inventory.hosts().forEach(host -> {
            Integer mhz = host.mhz();
            if (mhz != null) {
                clocks.putIfAbsent(key(host.name()), mhz);
            }
        });
    }

    /** The demand of all VMs of an inventory; which of its clusters are blades of this catalogue is told as well. */
    public static Demand of(Inventory inventory, DemandRules rules, Catalog catalog) {
        InventoryDemand made = new InventoryDemand(inventory, rules);
        ClusterHardware.of(inventory, catalog).forEach(made.draft::existing);
        inventory.vms().forEach(made::add);
        return made.draft.demand(inventory.source());
    }

    /** The demand of all VMs of an inventory, on a green field. */
    public static Demand of(Inventory inventory, DemandRules rules) {
        InventoryDemand made = new InventoryDemand(inventory, rules);
        inventory.vms().forEach(made::add);
        return made.draft.demand(inventory.source());
    }

    private void add(InventoryVm vm) {
        String id = draft.unique(id(vm));
        VmKind kind = kind(vm);
        DemandPlace place = place(vm.place());
        Inclusion inclusion = draft.decide(kind, vm.power(), new LeftOutVm(id, vm.name(), place, kind));
        if (inclusion == Inclusion.OUT) {
            return;
        }
        Integer vcpus = vm.demand().vcpus();
        Long memory = vm.demand().memoryMib();
        Storage storage = storage(vm, id);
        measure(vm, id);
        draft.add(new DemandVm(
                id,
                vm.name(),
                place,
                Platform.VMWARE,
                vm.power(),
                kind,
                inclusion,
                draft.compute(
                        vm.name(),
                        vcpus == null ? 0 : vcpus,
                        vm.demand().usedMhz(),
                        memory == null ? 0 : memory,
                        vm.demand().reservedMib(),
                        vm.demand().consumedMib(),
                        vm.demand().activeMib(),
                        vm.load().networkMibPerSecond() == null
                                ? null
                                : vm.load().networkMibPerSecond() * MBIT_OF_MIB,
                        0),
                storage.disks,
                storage.basis,
                draft.iops(measured(vm), storage.disks),
                vm.nics().size(),
                vm.guestOs(),
                tags(vm),
                vm.restartPriority(),
                false));
        for (InventoryRule rule : vm.rules()) {
            String cluster = vm.place().cluster() == null ? "" : vm.place().cluster();
            draft.bind(new DemandRule(rule.name(), cluster, rule.type(), true, List.of()), id);
        }
    }

    /** What the file says that the VM uses: a source that measures loads states means, another one moment. */
    private void measure(InventoryVm vm, String id) {
        Evidence evidence = vm.load().equals(VmLoad.UNKNOWN) ? Evidence.MOMENT : Evidence.AVERAGE;
        Reading vcpus = null;
        Double share = vm.load().cpuPercent();
        Long used = vm.demand().usedMhz();
        Integer clock = clocks.get(key(vm.place().host()));
        Integer given = vm.demand().vcpus();
        if (share != null && given != null) {
            vcpus = new Reading(Evidence.AVERAGE, 1, share / 100 * given);
        } else if (used != null && clock != null && clock > 0) {
            vcpus = new Reading(evidence, 1, used / (double) clock);
        }
        Reading memory = null;
        Long consumed = vm.demand().consumedMib();
        Long swapped = vm.demand().swappedMib();
        Double percent = vm.load().memoryPercent();
        Long configured = vm.demand().memoryMib();
        if (consumed != null) {
            memory = new Reading(Evidence.MOMENT, 1, consumed + (swapped == null ? 0 : swapped));
        } else if (percent != null && configured != null) {
            memory = new Reading(Evidence.AVERAGE, 1, percent / 100 * configured);
        }
        if (vcpus != null || memory != null) {
            draft.measured(id, new MeasuredUse(vcpus, memory));
        }
    }

    private static String key(@Nullable String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /** IOPS of the VM, else the sum over its disks where each is known. */
    private static @Nullable Double measured(InventoryVm vm) {
        Double whole = vm.load().iops();
        if (whole != null || vm.disks().isEmpty()) {
            return whole;
        }
        double sum = 0;
        for (InventoryDisk disk : vm.disks()) {
            Double iops = disk.iops();
            if (iops == null) {
                return null;
            }
            sum += iops;
        }
        return sum;
    }

    /** Name and value, as {@code name=value}; the name alone where there is no value. */
    private static List<String> tags(InventoryVm vm) {
        return vm.tags().entrySet().stream()
                .map(tag -> tag.getValue().isEmpty() ? tag.getKey() : tag.getKey() + "=" + tag.getValue())
                .toList();
    }

    private static VmKind kind(InventoryVm vm) {
        if (vm.standing() != Standing.WORKLOAD) {
            return switch (vm.standing()) {
                case TEMPLATE -> VmKind.TEMPLATE;
                case PLACEHOLDER -> VmKind.PLACEHOLDER;
                case CLUSTER_SERVICE -> VmKind.CLUSTER_SERVICE;
                case WORKLOAD, NOT_CONNECTED -> VmKind.NOT_CONNECTED;
            };
        }
        Integer vcpus = vm.demand().vcpus();
        Long memory = vm.demand().memoryMib();
        boolean sized = vcpus != null && vcpus > 0 && memory != null && memory > 0;
        return sized ? VmKind.WORKLOAD : VmKind.WITHOUT_SIZE;
    }

    /** The server's own id, else the UUID, else name and cluster: what is the same whenever the file is read. */
    private static String id(InventoryVm vm) {
        String server = vm.identity().server();
        String reference = vm.identity().reference();
        String uuid = vm.identity().uuid();
        if (reference != null) {
            return server == null ? reference : server + "/" + reference;
        }
        if (uuid != null) {
            return uuid;
        }
        String cluster = vm.place().cluster();
        return cluster == null ? vm.name() : cluster + "/" + vm.name();
    }

    private static DemandPlace place(Place place) {
        return new DemandPlace(
                place.server(),
                place.datacenter(),
                place.cluster(),
                place.host(),
                place.folder(),
                place.resourcePool(),
                null,
                null);
    }

    private record Storage(List<DemandDisk> disks, DiskBasis basis) {}

    private Storage storage(InventoryVm vm, String id) {
        List<DemandDisk> disks = new ArrayList<>();
        for (InventoryDisk disk : vm.disks()) {
            Long size = disk.capacityMib();
            if (size == null) {
                draft.doubt("disk-size-unknown", vm.name());
            } else {
                disks.add(disk(disk, size, id, disks.size() + 1));
            }
        }
        if (!disks.isEmpty()) {
            return new Storage(disks, DiskBasis.DISKS);
        }
        VmStorage whole = vm.storage();
        Storage sum = one(whole, id, whole.diskCapacityMib(), DiskBasis.SUM_OF_DISKS);
        sum = sum == null ? one(whole, id, whole.provisionedMib(), DiskBasis.PROVISIONED) : sum;
        sum = sum == null ? one(whole, id, whole.inUseMib(), DiskBasis.IN_USE) : sum;
        return sum == null ? new Storage(List.of(), DiskBasis.UNKNOWN) : sum;
    }

    private @Nullable Storage one(VmStorage whole, String vm, @Nullable Long mib, DiskBasis basis) {
        if (mib == null || mib <= 0) {
            return null;
        }
        DemandDisk disk = new DemandDisk(unique(vm + "/disks"), "", mib, null, false, false, false, whole.datastore());
        return new Storage(List.of(disk), basis);
    }

    private DemandDisk disk(InventoryDisk disk, long size, String vm, int number) {
        return new DemandDisk(
                idOf(disk, vm, number),
                disk.label(),
                size,
                disk.usedMib(),
                disk.thin(),
                disk.shared(),
                disk.raw(),
                disk.datastore());
    }

    /** A disk that several VMs open is known by its UUID or its path. */
    private String idOf(InventoryDisk disk, String vm, int number) {
        String same = disk.uuid() != null ? disk.uuid() : disk.path();
        if (disk.shared() && same != null) {
            return sharedIds.computeIfAbsent(same.toLowerCase(Locale.ROOT), any -> unique("shared/" + same));
        }
        return unique(vm + "/" + (disk.label().isEmpty() ? "disk " + number : disk.label()));
    }

    private String unique(String id) {
        String free = id;
        for (int number = 2; !diskIds.add(free); number++) {
            free = id + "#" + number;
        }
        return free;
    }
}
