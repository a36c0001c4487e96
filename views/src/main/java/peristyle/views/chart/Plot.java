package peristyle.views.chart;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import peristyle.model.telemetry.Series;

/**
 * A trend with its past.
 *
 * @param series one a line, in the order of the lines
 */
record Plot(Trend trend, TimeScale time, List<Series> series) {

    private static final double LIMIT_WORTH_SHOWING = 4;
    private static final double UNMEASURED_WORTH_SAYING = 0.05;

    /** Whether nothing was measured in this time. */
    boolean empty() {
        return series.stream().allMatch(each -> Double.isNaN(highest(each)));
    }

    /** The highest value in this time, NaN where there is none. */
    double highest(Series of) {
        double highest = Double.NaN;
        for (int each = 0; each < of.size(); each++) {
            float value = Float.isNaN(of.highest()[each]) ? of.mean()[each] : of.highest()[each];
            if (of.epochSeconds()[each] >= time.from() && !Float.isNaN(value)) {
                highest = Double.isNaN(highest) ? value : Math.max(highest, value);
            }
        }
        return highest;
    }

    /** The second of the first measurement, where nothing was measured for a good part of this time before it. */
    OptionalLong since() {
        long first = Long.MAX_VALUE;
        long step = 0;
        for (Series each : series) {
            for (int at = 0; at < each.size(); at++) {
                if (each.epochSeconds()[at] >= time.from() && !Float.isNaN(each.mean()[at])) {
                    first = Math.min(first, each.epochSeconds()[at]);
                    step = Math.max(step, each.step().toSeconds());
                    break;
                }
            }
        }
        double late = (time.to() - time.from()) * UNMEASURED_WORTH_SAYING + 2 * step;
        return first != Long.MAX_VALUE && first - time.from() > late ? OptionalLong.of(first) : OptionalLong.empty();
    }

    /** The lowest mean in this time, NaN where there is none. */
    double lowest(Series of) {
        double lowest = Double.NaN;
        for (int each = 0; each < of.size(); each++) {
            float value = of.mean()[each];
            if (of.epochSeconds()[each] >= time.from() && !Float.isNaN(value)) {
                lowest = Double.isNaN(lowest) ? value : Math.min(lowest, value);
            }
        }
        return lowest;
    }

    /** The value at this moment, NaN where nothing was measured near it. */
    static double at(Series of, long second) {
        for (int each = of.size() - 1; each >= 0; each--) {
            long start = of.epochSeconds()[each];
            if (start <= second) {
                return second - start <= of.step().toSeconds() * 5 / 2 ? of.mean()[each] : Double.NaN;
            }
        }
        return Double.NaN;
    }

    /** Whether a limit lies near enough to the values to be drawn: else it would press them flat. */
    boolean drawn(Trend.Limit limit) {
        double highest = highestMeasured();
        return Double.isFinite(limit.value()) && (highest <= 0 || limit.value() <= highest * LIMIT_WORTH_SHOWING);
    }

    /** Limits so far above the values that only a mark at the upper edge says where they are, the lowest first. */
    List<Trend.Limit> above() {
        return trend.limits().stream()
                .filter(limit -> Double.isFinite(limit.value()) && !drawn(limit))
                .sorted(Comparator.comparingDouble(Trend.Limit::value))
                .toList();
    }

    /** The highest value that the chart has to reach. */
    double top() {
        double top = highestMeasured();
        for (Trend.Limit limit : trend.limits()) {
            if (drawn(limit)) {
                top = Math.max(top, limit.value() * 1.04);
            }
        }
        return top > 0 ? top : 1;
    }

    private double highestMeasured() {
        return series.stream()
                .mapToDouble(this::highest)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }
}
