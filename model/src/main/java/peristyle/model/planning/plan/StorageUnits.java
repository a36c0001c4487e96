package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.DiskPlacement.Reason;
import peristyle.model.planning.plan.PlannedDatastore.Claims;

/** Cuts the storage of VMs into what lies together, and gives each part its class. */
final class StorageUnits {

    /** Part of a datastore that is kept free for backup snapshots (ST-5). */
    static final double SNAPSHOT_SHARE = 0.1;

    private final double factor;
    private final StorageClasses classes;
    private final Set<String> counted;
    private final long roomMib;
    private final List<StorageUnit> units = new ArrayList<>();

    /**
     * @param factor growth
     * @param counted ids of the disks that were counted before; those counted now are added
     * @param roomMib what fits the largest datastore beside its room for snapshots
     */
    StorageUnits(double factor, StorageClasses classes, Set<String> counted, long roomMib) {
        this.factor = factor;
        this.classes = classes;
        this.counted = counted;
        this.roomMib = roomMib;
    }

    List<StorageUnit> units() {
        return units;
    }

    /** Adds the disks of a VM that no other brought before, and its swap file. */
    void add(DemandVm vm) {
        List<DemandDisk> raw = new ArrayList<>();
        List<DemandDisk> plain = new ArrayList<>();
        for (DemandDisk disk : vm.disks()) {
            if (counted.add(disk.id())) {
                (disk.raw() ? raw : plain).add(disk);
            }
        }
        double iops = vm.iops().perSecond() * factor;
        double sizes = sizeOf(raw) + sizeOf(plain);
        double plainPart = raw.isEmpty() ? 1 : sizes == 0 ? 0 : sizeOf(plain) / sizes;
        for (DemandDisk disk : raw) {
            double part = sizes == 0 ? 1.0 / raw.size() : disk.sizeMib() / sizes;
            addUnit(vm, List.of(disk), false, iops * part, 1);
        }
        addPlain(vm, plain, iops * plainPart);
    }

    private void addPlain(DemandVm vm, List<DemandDisk> disks, double iops) {
        boolean swap = vm.swapMib() > 0;
        if (disks.isEmpty() && !swap) {
            return;
        }
        if (disks.size() < 2 || claims(vm, disks, swap).sumMib() <= roomMib) {
            addUnit(vm, disks, swap, iops, 1 - SNAPSHOT_SHARE);
            return;
        }
        double sizes = Math.max(1, sizeOf(disks));
        for (int place = 0; place < disks.size(); place++) {
            DemandDisk disk = disks.get(place);
            addUnit(vm, List.of(disk), swap && place == 0, iops * disk.sizeMib() / sizes, 1 - SNAPSHOT_SHARE);
        }
    }

    private void addUnit(DemandVm vm, List<DemandDisk> disks, boolean swap, double iops, double usable) {
        Claims claims = claims(vm, disks, swap);
        StorageClass storageClass = classes.of(claims.sumMib() / usable, iops);
        Reason reason = disks.stream().anyMatch(DemandDisk::raw)
                ? Reason.RAW
                : classes.isWished()
                        ? Reason.CLASS_BY_SETTING
                        : classes.isByCost() ? Reason.CLASS_BY_COST : Reason.CLASS_BY_IOPS;
        units.add(new StorageUnit(vm, disks, swap, claims, iops, storageClass, reason));
    }

    private Claims claims(DemandVm vm, List<DemandDisk> disks, boolean swap) {
        long written = 0;
        long thin = 0;
        long growth = 0;
        for (DemandDisk disk : disks) {
            Long known = disk.writtenMib();
            long now = disk.thin() && known != null ? Math.min(known, disk.sizeMib()) : disk.sizeMib();
            written += now;
            thin += disk.sizeMib() - now;
            growth += grown(disk.sizeMib(), factor) - disk.sizeMib();
        }
        return new Claims(written, thin, growth, swap ? grown(vm.swapMib(), factor) : 0, 0);
    }

    static long grown(long mib, double factor) {
        return Loads.up(mib * factor);
    }

    private static double sizeOf(List<DemandDisk> disks) {
        return disks.stream().mapToDouble(DemandDisk::sizeMib).sum();
    }
}
