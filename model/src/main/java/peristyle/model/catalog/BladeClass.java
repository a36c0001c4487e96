package peristyle.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A class of compute blade (BL-1, BL-2).
 *
 * @param id stable key, lower case: {@code eco}, {@code standard}, {@code perf4}
 * @param name as the provider prints it, without platform suffix: {@code PERFORMANCE 4}
 * @param memoryGib physical memory, GiB; fixed by the class
 * @param baseGhz clock without turbo
 * @param turboGhz highest clock
 * @param processor processor model or its equivalent
 * @param cores physical cores of the blade
 * @param threads hardware threads of the blade
 * @param networkPorts converged adapter ports
 * @param portGbps speed of one port, Gbit/s
 * @param gpus graphics processors of the blade, 0 where it has none (BL-3)
 * @param gpuModel what they are, null where there are none
 * @param chassisModel chassis that it fits: {@code 5108} or {@code X9508}
 * @param sku SKU of the blade under VMware, with {@code (region)} for the region's code
 */
public record BladeClass(
        String id,
        String name,
        int memoryGib,
        double baseGhz,
        double turboGhz,
        String processor,
        int cores,
        int threads,
        int networkPorts,
        int portGbps,
        int gpus,
        @Nullable String gpuModel,
        String chassisModel,
        String sku) {

    /** Clock that all cores give together without turbo, MHz. */
    public double capacityMhz() {
        return cores * baseGhz * 1000;
    }

    /** Physical memory, MiB. */
    public long memoryMib() {
        return memoryGib * 1024L;
    }
}
