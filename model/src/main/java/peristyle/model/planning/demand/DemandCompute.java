package peristyle.model.planning.demand;

import org.jspecify.annotations.Nullable;

/**
 * What a VM needs of a host; null is not said.
 *
 * @param vcpus virtual processors, 1 or more
 * @param usedMhz processor use at the moment of the source, MHz; shown, never sized on
 * @param memoryMib memory that is planned for it, MiB, by {@code basis}
 * @param basis what {@code memoryMib} is: {@link MemoryBasis#CONFIGURED} also where the consumed memory was asked for but
 *     is not known
 * @param configuredMib memory that it is given, MiB
 * @param reservedMib memory that is never swapped, MiB; 0 where the source does not say, which claims more swap, never less
 * @param consumedMib memory that it takes from its host, MiB
 * @param activeMib memory touched of late, MiB; shown, never sized on
 * @param networkMbps network load, Mbit/s
 * @param gpus graphics processors that it asks for (BL-3)
 */
public record DemandCompute(
        int vcpus,
        @Nullable Long usedMhz,
        long memoryMib,
        MemoryBasis basis,
        long configuredMib,
        long reservedMib,
        @Nullable Long consumedMib,
        @Nullable Long activeMib,
        @Nullable Double networkMbps,
        int gpus) {

    /** Swap file that a start writes (CP-5), MiB: as large as the memory that is not reserved. */
    public long swapMib() {
        return Math.max(0, configuredMib - reservedMib);
    }
}
