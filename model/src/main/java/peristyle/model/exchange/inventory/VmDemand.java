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
 */
public record VmDemand(
        @Nullable Integer vcpus,
        @Nullable Long memoryMib,
        @Nullable Long reservedMib,
        @Nullable Long consumedMib,
        @Nullable Long activeMib,
        @Nullable Long usedMhz) {}
