package peristyle.model.planning.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import peristyle.model.telemetry.Series;

/**
 * The highest value of one day, in UTC.
 *
 * @param day the day
 * @param highest in the unit of what was measured
 */
public record DailyPeak(LocalDate day, double highest) {

    /** The part of a day that must be measured for its highest value to count: else the true peak may have been missed. */
    public static final double LEAST_COVERAGE = 0.75;

    private static final double SECONDS_A_DAY = 86_400;

    /** The highest value of each day that was measured for at least {@link #LEAST_COVERAGE} of its time, oldest first. */
    public static List<DailyPeak> of(Series series) {
        TreeMap<LocalDate, double[]> days = new TreeMap<>();
        double share = series.step().toSeconds() / SECONDS_A_DAY;
        for (int sample = 0; sample < series.size(); sample++) {
            LocalDate day = Instant.ofEpochSecond(series.epochSeconds()[sample])
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            double[] known = days.computeIfAbsent(day, each -> new double[] {0, Double.NEGATIVE_INFINITY});
            known[0] += share * series.coverage(sample);
            known[1] = Math.max(known[1], series.highest()[sample]);
        }
        List<DailyPeak> peaks = new ArrayList<>();
        days.forEach((day, known) -> {
            if (known[0] >= LEAST_COVERAGE) {
                peaks.add(new DailyPeak(day, known[1]));
            }
        });
        return peaks;
    }
}
