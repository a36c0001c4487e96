package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.plan.DiskPlacement.Reason;
import peristyle.model.planning.plan.PlannedDatastore.Claims;
import peristyle.model.planning.plan.Why.Input;
import peristyle.model.planning.settings.PlanSettings;

/** Names the datastores of a group and says for each disk where it lies. */
final class StoreWriter {

    private final GroupWork work;
    private final PlanSettings settings;
    private final Set<String> taken;
    private final List<PlannedDatastore> datastores = new ArrayList<>();
    private final List<DiskPlacement> disks = new ArrayList<>();
    private final Map<String, String> swapOf = new HashMap<>();
    private final Map<String, String> firstOf = new HashMap<>();

    /** @param taken names that new datastores must not have */
    StoreWriter(GroupWork work, PlanSettings settings, Set<String> taken) {
        this.work = work;
        this.settings = settings;
        this.taken = taken;
    }

    void write(List<StoreDraft> stores, List<String> cpools, List<String> standbyCpools) {
        for (int number = 0; number < stores.size(); number++) {
            StoreDraft store = stores.get(number);
            ExistingStore kept = store.kept();
            String name = kept == null ? freeName(store.raw() ? "-raw" : "-ds", number + 1) : kept.name();
            datastores.add(datastore(store, name, Side.ACTIVE, cpools));
            if (work.terms().hasStandby()) {
                datastores.add(datastore(store, name, Side.STANDBY, standbyCpools));
            }
            for (StorageUnit unit : store.units()) {
                place(unit, name, kept != null);
            }
        }
    }

    private String freeName(String kind, int number) {
        String name = work.label() + kind + number;
        return taken.contains(name) ? freeName(kind, number + 100) : name;
    }

    private void place(StorageUnit unit, String datastore, boolean kept) {
        double factor = work.terms().growthFactor();
        String vm = unit.vm().id();
        if (unit.swap()) {
            swapOf.put(vm, datastore);
        }
        for (DemandDisk disk : unit.disks()) {
            firstOf.putIfAbsent(vm, datastore);
            long size = StorageUnits.grown(disk.sizeMib(), factor);
            disks.add(new DiskPlacement(disk.id(), vm, datastore, size, reason(unit, disk, datastore, kept)));
        }
    }

    private static Reason reason(StorageUnit unit, DemandDisk disk, String datastore, boolean kept) {
        return kept ? datastore.equals(disk.datastore()) ? Reason.STAYS : Reason.ROOM : unit.reason();
    }

    private PlannedDatastore datastore(StoreDraft store, String name, Side side, List<String> cpools) {
        boolean active = side == Side.ACTIVE;
        long size = store.sizeMib();
        return new PlannedDatastore(
                active ? name : name + "-standby",
                work.group().name(),
                work.tenant(),
                active ? work.zone() : work.standbyZone(settings.bounds().zones()),
                side,
                store.storageClass().id(),
                store.raw(),
                size,
                active ? store.keptMib() : 0,
                store.claims(),
                store.iops(),
                store.storageClass().iopsLimit(size),
                active ? null : name,
                cpools,
                store.binding(),
                List.of(size(store), iops(store)));
    }

    private static Why size(StoreDraft store) {
        Claims claims = store.claims();
        return Why.of(
                "datastore-size",
                store.raw() ? "ST-1 ST-2" : "ST-1 ST-2 ST-5",
                store.raw()
                        ? "max(disk, iops / rate, 500 GiB)"
                        : store.kept() == null
                                ? "max((written + thinGrowth + growth + swap) / 0.9, iops / rate, 500 GiB)"
                                : "max((written + thinGrowth + growth + swap) / 0.9, iops / rate, there)",
                (double) store.sizeMib(),
                "MiB",
                new Input("written", claims.writtenMib(), "MiB"),
                new Input("thinGrowth", claims.thinGrowthMib(), "MiB"),
                new Input("growth", claims.growthMib(), "MiB"),
                new Input("swap", claims.swapMib(), "MiB"),
                new Input("bySpace", store.sizeBySpaceMib(), "MiB"),
                new Input("byIops", store.sizeByIopsMib(), "MiB"),
                new Input("there", store.keptMib(), "MiB"));
    }

    private static Why iops(StoreDraft store) {
        return Why.of(
                "datastore-iops",
                "ST-1",
                "rate × size",
                store.storageClass().iopsLimit(store.sizeMib()),
                "IOPS",
                new Input("rate", store.storageClass().iopsPerTib(), "IOPS/TiB"),
                new Input("size", store.sizeMib(), "MiB"),
                new Input("iops", store.iops(), "IOPS"));
    }

    List<PlannedDatastore> datastores() {
        return datastores;
    }

    List<DiskPlacement> disks() {
        return disks;
    }

    /** The datastore of a VM's swap file and else of its first disk. */
    @Nullable
    String homeOf(DemandVm vm) {
        String swap = swapOf.get(vm.id());
        return swap == null ? firstOf.get(vm.id()) : swap;
    }
}
