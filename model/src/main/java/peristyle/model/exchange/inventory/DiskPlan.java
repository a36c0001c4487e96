package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Disk;
import peristyle.model.estate.VmSize;

/**
 * Gives a VM its disks: those that the file lists, or one as large as all of them together. A disk that several VMs open has
 * one id for all of them, and counts once.
 */
final class DiskPlan {

    private final StoragePlan storage;
    private final Ids ids;
    private final ReportDraft report;
    private final Map<String, String> sharedIds = new HashMap<>();
    private int oneForAll;
    private int withoutSize;
    private int raw;
    private int shared;

    DiskPlan(StoragePlan storage, Ids ids, ReportDraft report) {
        this.storage = storage;
        this.ids = ids;
        this.report = report;
    }

    /** The disks of a VM; its datastores learn what they hold, and that of the first of its swap file (CP-5). */
    List<Disk> of(InventoryVm vm, String vmId, PoolDraft pool, VmSize size) {
        List<Disk> disks = vm.disks().isEmpty() ? whole(vm, vmId, pool) : listed(vm, vmId, pool);
        // A template is never started; every other VM may be, whatever it is now (CP-5, ST-5).
        if (vm.standing() != Standing.TEMPLATE && !disks.isEmpty()) {
            storage.of(disks.getFirst().datastore()).needs(size.swapMib());
        }
        return disks;
    }

    private static @Nullable String home(InventoryVm vm) {
        String named = vm.storage().datastore();
        return named != null
                ? named
                : vm.disks().stream()
                        .map(InventoryDisk::datastore)
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse(null);
    }

    private List<Disk> whole(InventoryVm vm, String vmId, PoolDraft pool) {
        Long capacity = vm.storage().diskCapacityMib();
        Long provisioned = vm.storage().provisionedMib();
        Long size = capacity != null && capacity > 0 ? capacity : provisioned;
        if (size == null || size == 0) {
            return List.of();
        }
        oneForAll++;
        Long used = vm.storage().inUseMib();
        long written = used == null ? size : Math.min(size, used);
        DatastoreDraft datastore = storage.of(home(vm), pool);
        datastore.needs(size);
        return List.of(
                new Disk(ids.of("disk", vmId), vm.name(), datastore.id, size, written, written < size, false, false));
    }

    private List<Disk> listed(InventoryVm vm, String vmId, PoolDraft pool) {
        long sum = vm.disks().stream()
                .mapToLong(each -> each.capacityMib() == null ? 0 : each.capacityMib())
                .sum();
        Long used = vm.storage().inUseMib();
        double filled = used == null || sum == 0 ? 1 : Math.min(1, (double) used / sum);
        List<Disk> disks = new ArrayList<>();
        for (InventoryDisk disk : vm.disks()) {
            Long capacity = disk.capacityMib();
            if (capacity == null || capacity == 0) {
                withoutSize++;
                continue;
            }
            DatastoreDraft datastore = storage.of(disk.datastore() == null ? home(vm) : disk.datastore(), pool);
            String id = idOf(disk, vm, vmId);
            if (disk.raw()) {
                raw++;
            } else if (disk.shared()) {
                datastore.needsOnce(id, capacity);
            } else {
                datastore.needs(capacity);
            }
            shared += disk.shared() ? 1 : 0;
            disks.add(new Disk(
                    id,
                    disk.label(),
                    datastore.id,
                    capacity,
                    disk.thin() ? Math.round(capacity * filled) : capacity,
                    disk.thin(),
                    disk.shared(),
                    disk.raw()));
        }
        return disks;
    }

    private String idOf(InventoryDisk disk, InventoryVm vm, String vmId) {
        String same = disk.uuid() == null ? disk.path() : disk.uuid();
        if (!disk.shared() || same == null) {
            return ids.of("disk", vmId, disk.label());
        }
        String server = vm.identity().server();
        return sharedIds.computeIfAbsent(
                (server == null ? "" : server) + "/" + same, key -> ids.of("disk", server, same));
    }

    /** Says what was taken for granted about disks. */
    void report() {
        if (oneForAll > 0) {
            report.assume("one-disk-for-all", oneForAll);
        }
        if (withoutSize > 0) {
            report.assume("disks-without-size", withoutSize);
        }
        if (raw > 0) {
            report.assume("raw-disks", raw);
        }
        if (shared > 0) {
            report.assume("shared-disks", shared, sharedIds.size());
        }
    }
}
