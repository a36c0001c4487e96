package peristyle.model.estate;

/**
 * What a VM is given.
 *
 * @param vcpus virtual processors
 * @param memoryMib configured memory, MiB
 * @param memoryReservationMib memory that is never swapped, MiB
 * @param gpus graphics processors it asks for (BL-3)
 */
public record VmSize(int vcpus, long memoryMib, long memoryReservationMib, int gpus) {

    /** Swap file that a start writes (CP-5), MiB: as large as the memory that is not reserved. */
    public long swapMib() {
        return Math.max(0, memoryMib - memoryReservationMib);
    }
}
