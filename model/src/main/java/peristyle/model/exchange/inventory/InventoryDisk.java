package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A virtual disk as an inventory lists it.
 *
 * @param label as the hypervisor shows it
 * @param uuid the same for every VM that opens the same disk; null where not said
 * @param path {@code [datastore] folder/file.vmdk}, null where not said
 * @param datastore where it lies, null where not said
 * @param capacityMib what the guest sees, MiB; null where not said
 * @param thin whether it grows as it is written
 * @param shared whether several VMs may open it
 * @param raw whether it is a whole LUN given to the VM
 * @param kind how its space is taken
 * @param mode {@code persistent}, {@code independent_persistent}, …; empty where not said
 * @param usedMib what is written in it, MiB; null where not said
 * @param iops reads and writes each second, as a collector measured them; null where not said
 */
public record InventoryDisk(
        String label,
        @Nullable String uuid,
        @Nullable String path,
        @Nullable String datastore,
        @Nullable Long capacityMib,
        boolean thin,
        boolean shared,
        boolean raw,
        DiskKind kind,
        String mode,
        @Nullable Long usedMib,
        @Nullable Double iops) {}
