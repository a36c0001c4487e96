package peristyle.model.planning.forecast;

import java.util.Arrays;

/** How much each day of the week lies above or below the others, where weeks have a rhythm at all. */
final class WeeklyRhythm {

    static final int WEEK = 7;

    /** Days that must be known before a rhythm is looked for. */
    static final int LEAST_DAYS = 3 * WEEK;

    /** Beyond this, days of the week differ by more than chance in 99 of 100 cases: chi-square of 6 degrees of freedom. */
    private static final double BEYOND_CHANCE = 16.81;

    private WeeklyRhythm() {}

    /**
     * Whether deviations from the line follow the days of the week: Kruskal and Wallis on their ranks, which no wild value
     * can sway.
     */
    static boolean in(double[] days, double[] deviations) {
        int points = days.length;
        if (points < LEAST_DAYS || days[points - 1] - days[0] < LEAST_DAYS - 1) {
            return false;
        }
        Integer[] order = new Integer[points];
        Arrays.setAll(order, each -> each);
        Arrays.sort(order, (one, other) -> Double.compare(deviations[one], deviations[other]));
        double[] rankSum = new double[WEEK];
        int[] count = new int[WEEK];
        for (int first = 0; first < points; ) {
            int last = first;
            while (last + 1 < points && deviations[order[last + 1]] == deviations[order[first]]) {
                last++;
            }
            for (int each = first; each <= last; each++) {
                int weekday = weekday(days[order[each]]);
                rankSum[weekday] += (first + last) / 2.0 + 1;
                count[weekday]++;
            }
            first = last + 1;
        }
        double sum = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            if (count[weekday] < 2) {
                return false;
            }
            sum += rankSum[weekday] * rankSum[weekday] / count[weekday];
        }
        return 12 / (points * (points + 1.0)) * sum - 3 * (points + 1.0) > BEYOND_CHANCE;
    }

    /** The median deviation of each day of the week. */
    static double[] offsets(double[] days, double[] deviations) {
        double[] offsets = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            double[] own = new double[days.length];
            int count = 0;
            for (int each = 0; each < days.length; each++) {
                if (weekday(days[each]) == weekday) {
                    own[count++] = deviations[each];
                }
            }
            offsets[weekday] = count == 0 ? 0 : Quantiles.median(Arrays.copyOf(own, count));
        }
        return offsets;
    }

    static int weekday(double day) {
        return (int) Math.floorMod(Math.round(day), (long) WEEK);
    }
}
