package peristyle.views.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * From a moment to another.
 *
 * @param from seconds since 1970
 * @param to seconds since 1970
 */
record TimeScale(long from, long to) {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;
    private static final int[] STEPS = {
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        30 * DAY,
        61 * DAY,
        122 * DAY
    };

    /** The smallest step of which at most so many fit. */
    int step(int most) {
        for (int step : STEPS) {
            if ((to - from) / step <= most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** Moments at whole steps of the clock on the wall of this zone. */
    List<Long> ticks(int step, ZoneId zone) {
        long shift = zone.getRules().getOffset(Instant.ofEpochSecond(from)).getTotalSeconds();
        List<Long> ticks = new ArrayList<>();
        for (long tick = Math.ceilDiv(from + shift, step) * step - shift; tick <= to; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Where a moment lies, 0 to 1. */
    double share(long second) {
        return (second - from) / (double) Math.max(1, to - from);
    }
}
