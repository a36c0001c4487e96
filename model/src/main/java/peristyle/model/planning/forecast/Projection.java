package peristyle.model.planning.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import peristyle.model.planning.forecast.TimeLeft.End;

/**
 * Three lines through the past, with the rhythm of the week where there is one. Each line goes through the middle of the
 * past at its own slope; the outer two also lie above and below it by what nine of ten past days deviated.
 *
 * @param today from when days are counted
 * @param newest the newest known value
 * @param days whose highest values it was learned from
 * @param slope growth a day, in the unit of what was measured
 * @param low value of the slowest line today
 * @param middle value of the likely line today
 * @param high value of the fastest line today
 * @param offsets what is added on each day of the week, by {@link WeeklyRhythm#weekday} of the epoch day; zeros where weeks
 *     have no rhythm
 */
record Projection(
        LocalDate today,
        double newest,
        int days,
        SlopeRange slope,
        double low,
        double middle,
        double high,
        double[] offsets)
        implements Forecast {

    /** Older days say little of the present growth. */
    private static final int LONGEST = 90;

    private static final double OUTER = 0.95;

    static Projection of(List<DailyPeak> past, LocalDate today) {
        LocalDate first = past.getLast().day().minusDays(LONGEST);
        List<DailyPeak> recent =
                past.stream().filter(peak -> peak.day().isAfter(first)).toList();
        List<DailyPeak> used = recent.size() >= LEAST_DAYS ? recent : past;
        double[] days =
                used.stream().mapToDouble(peak -> peak.day().toEpochDay()).toArray();
        double[] values = used.stream().mapToDouble(DailyPeak::highest).toArray();
        double now = today.toEpochDay();

        double[] offsets = new double[WeeklyRhythm.WEEK];
        SlopeRange slope = SlopeRange.of(days, values);
        double[] deviations = deviations(days, values, slope.middle(), now);
        int period = 1;
        if (WeeklyRhythm.in(days, deviations)) {
            period = WeeklyRhythm.WEEK;
            double steady = SlopeRange.of(days, values, period, 0).middle();
            offsets = WeeklyRhythm.offsets(days, deviations(days, values, steady, now));
            for (int each = 0; each < values.length; each++) {
                values[each] -= offsets[WeeklyRhythm.weekday(days[each])];
            }
        }
        deviations =
                deviations(days, values, SlopeRange.of(days, values, period, 0).middle(), now);
        slope = SlopeRange.of(days, values, period, alike(days, deviations));
        double[] likely = deviations(days, values, slope.middle(), now);
        return new Projection(
                today,
                past.getLast().highest(),
                used.size(),
                slope,
                level(days, values, slope.low(), now) + Quantiles.of(likely, 1 - OUTER),
                level(days, values, slope.middle(), now),
                level(days, values, slope.high(), now) + Quantiles.of(likely, OUTER),
                offsets);
    }

    /** Value today of the line of this slope that leaves as many points above as below. */
    private static double level(double[] days, double[] values, double slope, double today) {
        double[] levels = new double[days.length];
        Arrays.setAll(levels, each -> values[each] - slope * (days[each] - today));
        return Quantiles.median(levels);
    }

    private static double[] deviations(double[] days, double[] values, double slope, double today) {
        double level = level(days, values, slope, today);
        double[] deviations = new double[days.length];
        Arrays.setAll(deviations, each -> values[each] - slope * (days[each] - today) - level);
        return deviations;
    }

    /** How much the deviation of a day resembles that of the day before: by ranks of their signs, -1 to 1. */
    private static double alike(double[] days, double[] deviations) {
        int pairs = 0;
        int same = 0;
        for (int each = 1; each < days.length; each++) {
            if (days[each] - days[each - 1] == 1 && deviations[each] != 0 && deviations[each - 1] != 0) {
                pairs++;
                same += deviations[each] > 0 == deviations[each - 1] > 0 ? 1 : 0;
            }
        }
        // For Gaussian deviations, signs agree in a share of 1/2 + asin(r)/π of all pairs.
        return pairs < LEAST_DAYS - 1 ? 0 : Math.sin(Math.PI * (same / (double) pairs - 0.5));
    }

    private double at(double level, double perDay, int days) {
        return level + perDay * days + offsets[WeeklyRhythm.weekday(today.toEpochDay() + (double) days)];
    }

    @Override
    public Optional<Pace> pace() {
        boolean weekly = Arrays.stream(offsets).anyMatch(offset -> offset != 0);
        return Optional.of(new Pace(slope.low(), slope.middle(), slope.high(), days, weekly));
    }

    @Override
    public TimeLeft until(double limit) {
        if (newest >= limit) {
            return new TimeLeft.Reached();
        }
        int earliest = firstAt(limit, high, slope.high());
        if (earliest > TimeLeft.HORIZON) {
            return slope.high() <= 0 ? new TimeLeft.Never() : new TimeLeft.BeyondHorizon();
        }
        int latest = firstAt(limit, low, slope.low());
        return new TimeLeft.Within(earliest, latest <= TimeLeft.HORIZON ? new End.Days(latest) : open(slope.low()));
    }

    private static End open(double perDay) {
        return perDay <= 0 ? new End.Never() : new End.BeyondHorizon();
    }

    private int firstAt(double limit, double level, double perDay) {
        int days = 1;
        while (days <= TimeLeft.HORIZON && at(level, perDay, days) < limit) {
            days++;
        }
        return days;
    }

    @Override
    public List<CurvePoint> curve(int days) {
        List<CurvePoint> points = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            points.add(new CurvePoint(
                    today.plusDays(day),
                    at(low, slope.low(), day),
                    at(middle, slope.middle(), day),
                    at(high, slope.high(), day)));
        }
        return points;
    }
}
