package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of a hypervisor; null is not said. RVTools sees one instant: its figures stand as the means, and there
 * are no peaks. Live Optics watches for days, and alone counts IOPS.
 *
 * @param cpuPercent mean use of its processors, 0 to 100
 * @param cpuPeakPercent highest use of its processors, 0 to 100
 * @param memoryPercent mean use of its memory, 0 to 100
 * @param memoryPeakPercent highest use of its memory, 0 to 100
 * @param iops mean of reads and writes each second
 * @param iops95 95th percentile of reads and writes each second
 * @param iopsPeak most reads and writes in a second
 */
public record HostLoad(
        @Nullable Double cpuPercent,
        @Nullable Double cpuPeakPercent,
        @Nullable Double memoryPercent,
        @Nullable Double memoryPeakPercent,
        @Nullable Double iops,
        @Nullable Double iops95,
        @Nullable Double iopsPeak) {

    /** Nothing was measured. */
    public static final HostLoad UNKNOWN = new HostLoad(null, null, null, null, null, null, null);
}
