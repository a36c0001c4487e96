package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a collector measured of a VM, as means over the time it watched; null is not said.
 *
 * @param cpuPercent use of its processors, 0 to 100
 * @param memoryPercent use of its memory, 0 to 100
 * @param iops reads and writes each second, over all its disks
 * @param diskMibPerSecond read and written, MiB each second, over all its disks
 * @param networkMibPerSecond received and sent, MiB each second
 */
public record VmLoad(
        @Nullable Double cpuPercent,
        @Nullable Double memoryPercent,
        @Nullable Double iops,
        @Nullable Double diskMibPerSecond,
        @Nullable Double networkMibPerSecond) {

    /** Nothing was measured. */
    public static final VmLoad UNKNOWN = new VmLoad(null, null, null, null, null);
}
