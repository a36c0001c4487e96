package peristyle.model.planning.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.plan.DiskPlacement;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.Protection;
import peristyle.model.planning.settings.Start;

/** Judges the storage of a plan by ST-1, ST-2, ST-5, GM-4, VR-3 and BK-1. */
final class StorageChecker {

    private static final double MIB_OF_TIB = 1024.0 * 1024;

    private final Plan plan;
    private final Catalog catalog;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, PlannedDatastore> stores = new HashMap<>();
    private final Map<String, DemandVm> vms = new HashMap<>();

    private StorageChecker(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
        plan.demand().vms().forEach(vm -> vms.put(vm.id(), vm));
    }

    static List<String> complaints(Plan plan, Catalog catalog) {
        StorageChecker checker = new StorageChecker(plan, catalog);
        for (PlannedDatastore store : plan.datastores()) {
            checker.complain(checker.stores.put(store.name(), store) != null, "ONCE", "datastore", store.name());
        }
        checker.everyDiskOnce();
        checker.space();
        checker.standby();
        return checker.complaints;
    }

    private void complain(boolean wrong, String rule, Object... what) {
        if (wrong) {
            complaints.add(rule + " " + List.of(what));
        }
    }

    private GroupTerms terms(String group) {
        return plan.settings().groups().stream()
                .filter(each -> each.name().equals(group))
                .findFirst()
                .map(each -> each.terms())
                .orElse(plan.settings().terms());
    }

    private static double factor(GroupTerms terms) {
        return Math.pow(1 + terms.growthPerMonth(), terms.months());
    }

    private void everyDiskOnce() {
        Map<String, DemandDisk> wanted = new HashMap<>();
        plan.demand().vms().forEach(vm -> vm.disks().forEach(disk -> wanted.put(disk.id(), disk)));
        Set<String> placed = new HashSet<>();
        for (DiskPlacement disk : plan.disks()) {
            complain(!placed.add(disk.disk()), "ONCE", "disk twice", disk.disk());
            DemandDisk asked = wanted.get(disk.disk());
            PlannedDatastore store = stores.get(disk.datastore());
            DemandVm vm = vms.get(disk.vm());
            if (asked == null || store == null || vm == null) {
                complain(true, "ONCE", "disk, datastore or VM unknown", disk.disk());
                continue;
            }
            complain(store.side() != Side.ACTIVE, "ONCE", "disk on the standby side", disk.disk());
            complain(asked.raw() != store.raw(), "RAW", disk.disk());
            complain(!Objects.equals(store.tenant(), vm.place().tenant()), "PL-3", disk.disk());
            double least = asked.sizeMib() * factor(terms(store.group()));
            complain(disk.sizeMib() < least - 1e-3, "ST-5", "disk without its growth", disk.disk());
        }
        complain(!placed.equals(wanted.keySet()), "ONCE", "not every disk has a place");
    }

    /** ST-1, ST-2, ST-5 for every datastore, from the disks and swap files that lie in it. */
    private void space() {
        Map<String, Double> bytes = new HashMap<>();
        Map<String, Double> iops = new HashMap<>();
        Map<String, Double> counted = new HashMap<>();
        Map<String, DemandDisk> disks = new HashMap<>();
        plan.demand().vms().forEach(vm -> vm.disks().forEach(disk -> disks.put(disk.id(), disk)));
        for (DiskPlacement disk : plan.disks()) {
            bytes.merge(disk.datastore(), (double) disk.sizeMib(), Double::sum);
            counted.merge(disk.vm(), sizeOf(disks.get(disk.disk())), Double::sum);
        }
        for (DiskPlacement disk : plan.disks()) {
            DemandVm vm = vms.get(disk.vm());
            PlannedDatastore store = stores.get(disk.datastore());
            double of = counted.getOrDefault(disk.vm(), 0.0);
            if (vm != null && store != null && of > 0) {
                double part = sizeOf(disks.get(disk.disk())) / of;
                iops.merge(disk.datastore(), vm.iops().perSecond() * factor(terms(store.group())) * part, Double::sum);
            }
        }
        for (VmPlacement placement : plan.vms()) {
            DemandVm vm = Objects.requireNonNull(vms.get(placement.vm()));
            double swap = vm.kind() == VmKind.TEMPLATE
                    ? 0
                    : Math.max(0, vm.compute().configuredMib() - vm.compute().reservedMib());
            complain(swap > 0 && placement.datastore() == null, "CP-5", "no datastore for swap", vm.id());
            if (placement.datastore() != null) {
                bytes.merge(placement.datastore(), swap * factor(terms(placement.group())), Double::sum);
            }
        }
        for (PlannedDatastore store : plan.datastores()) {
            String contents = store.mirrorOf() == null ? store.name() : store.mirrorOf();
            StorageClass storage = catalog.storageClass(store.storageClass());
            double size = store.sizeMib();
            double usable = store.raw() ? size : 0.9 * size;
            complain(size < 500 * 1024, "ST-2", store.name(), size);
            complain(size % (storage.unitGib() * 1024L) != 0, "CO-1", "not in units", store.name());
            complain(bytes.getOrDefault(contents, 0.0) + kept(store) > usable + 1e-3, "ST-5", store.name(), size);
            double limit = storage.iopsPerTib() * size / MIB_OF_TIB;
            boolean committed = storage.iopsPerTib() > 0;
            complain(committed && iops.getOrDefault(contents, 0.0) > limit + 1e-3, "ST-1", store.name(), limit);
            List<String> allowed = plan.settings().bounds().storageClasses();
            String wished = terms(store.group()).storageClass();
            complain(wished != null && !wished.equals(storage.id()), "BOUNDS", store.name(), storage.id());
            complain(
                    wished == null && !allowed.isEmpty() && !allowed.contains(storage.id()),
                    "BOUNDS",
                    store.name(),
                    storage.id());
        }
    }

    /** A datastore that is there stays as it is, or grows; what VMs hold in it that do not count, MiB. */
    private double kept(PlannedDatastore store) {
        String name = store.mirrorOf() == null ? store.name() : store.mirrorOf();
        boolean keeps = plan.settings().start() == Start.KEEP_EXISTING;
        for (ExistingStore there : plan.demand().stores()) {
            if (keeps && there.name().equals(name)) {
                boolean active = store.mirrorOf() == null;
                complain(active && store.existingMib() != there.sizeMib(), "KEPT", "size there", name);
                complain(store.sizeMib() < there.sizeMib(), "KEPT", "shrunk", name);
                complain(!there.storageClass().equals(store.storageClass()), "KEPT", "class", name);
                complain(active && !there.zone().equals(store.zone()), "KEPT", "zone", name);
                complain(there.tenant() != null && !there.tenant().equals(store.tenant()), "PL-3", "kept", name);
                return there.othersMib();
            }
        }
        complain(store.existingMib() != 0, "KEPT", "datastore not there", name);
        return 0;
    }

    /** GM-4 and VR-3: the standby side has the same storage. */
    private void standby() {
        Map<String, PlannedDatastore> mirrors = new HashMap<>();
        for (PlannedDatastore store : plan.datastores()) {
            complain((store.side() == Side.STANDBY) != (store.mirrorOf() != null), "GM-4", "side", store.name());
            if (store.mirrorOf() != null) {
                mirrors.put(store.mirrorOf(), store);
            }
        }
        for (PlannedDatastore store : plan.datastores()) {
            if (store.side() == Side.ACTIVE) {
                GroupTerms terms = terms(store.group());
                boolean mirrored = terms.protection().contains(Protection.GLOBAL_MIRROR);
                boolean replicated = terms.protection().contains(Protection.VM_REPLICATION);
                PlannedDatastore other = mirrors.get(store.name());
                complain((mirrored || replicated) != (other != null), "VR-3", "standby space", store.name());
                complain(
                        mirrored && !Set.of("essential", "standard", "premium").contains(store.storageClass()),
                        "GM-4",
                        "class",
                        store.name());
                plan.cpools().stream()
                        .filter(cpool -> store.cpools().contains(cpool.name()))
                        .forEach(cpool -> complain(
                                !cpool.zone().equals(store.zone()), "PL-1", "zone", store.name(), cpool.name()));
                if (other != null) {
                    complain(mirrored && !other.storageClass().equals(store.storageClass()), "GM-4", store.name());
                    complain(mirrored && other.sizeMib() != store.sizeMib(), "GM-4", "size", store.name());
                    complain(other.sizeMib() < store.sizeMib(), "VR-3", store.name());
                    complain(other.zone().equals(store.zone()), "GM-1", "same zone", store.name());
                }
            }
        }
    }

    private static double sizeOf(@Nullable DemandDisk disk) {
        return disk == null ? 0 : disk.sizeMib();
    }
}
