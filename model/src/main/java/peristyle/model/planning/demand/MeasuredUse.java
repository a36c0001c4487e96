package peristyle.model.planning.demand;

import org.jspecify.annotations.Nullable;

/**
 * What a VM was measured to use, shown and proposed from, never sized on; null is not measured.
 *
 * @param vcpus virtual processors that were busy
 * @param memoryMib memory of its host that it held, MiB: never that which it touched of late alone
 */
public record MeasuredUse(@Nullable Reading vcpus, @Nullable Reading memoryMib) {

    /** What a reading is. */
    public enum Evidence {
        /** A series over a week or more: the 95th percentile of processors, the peak of memory. */
        SERIES,
        /** The same of a series over a day or more, but less than a week. */
        DAYS,
        /** A mean that the source states. */
        AVERAGE,
        /** One moment. */
        MOMENT
    }

    /**
     * A measured value.
     *
     * @param evidence what it is
     * @param moments how many values it was made of
     * @param value the value
     */
    public record Reading(Evidence evidence, int moments, double value) {}
}
