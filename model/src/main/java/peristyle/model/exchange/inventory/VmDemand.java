package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a VM is given and what it took at the moment of the export; null is not said.
 *
 * @param vcpus virtual processors
 * @param memoryMib configured memory, MiB
 * @param reservedMib memory that is never swapped, MiB
 * @param consumedMib memory that it takes from its host, MiB
 * @param activeMib memory touched of late, MiB; never a measure of what it needs
 * @param usedMhz processor use, MHz
 * @param reservedMhz processor use that is guaranteed, MHz
 * @param swappedMib memory that the hypervisor has swapped out, MiB: more than none says that its host was too full
 */
public record VmDemand(
        @Nullable Integer vcpus,
        @Nullable Long memoryMib,
        @Nullable Long reservedMib,
        @Nullable Long consumedMib,
        @Nullable Long activeMib,
        @Nullable Long usedMhz,
        @Nullable Long reservedMhz,
        @Nullable Long swappedMib) {

    /**
     * Size of its swap file while it runs, MiB: its memory (CP-5) less what is reserved of it. Null where the memory is not
     * said; where no reservation is said, there is none.
     */
    public @Nullable Long swapFileMib() {
        return memoryMib == null ? null : (Long) Math.max(0, memoryMib - (reservedMib == null ? 0 : reservedMib));
    }
}
