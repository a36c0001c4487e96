package peristyle.model.planning.forecast;

import java.util.Arrays;

/**
 * Growth a day by the median of the slopes between all pairs of points (Theil, Sen), which a quarter of wild points does not
 * move, with the interval that Kendall's statistic gives (Sen 1968) at 90 %.
 *
 * @param low end of the interval
 * @param middle the median
 * @param high end of the interval
 */
record SlopeRange(double low, double middle, double high) {

    /** Standard normal deviate that leaves 5 % at each side. */
    private static final double DEVIATE = 1.645;

    /** Beyond this, neighbouring days say so much the same that the interval would lose its meaning. */
    private static final double MOST_ALIKE = 0.9;

    /** Of points whose days do not depend on each other. */
    static SlopeRange of(double[] days, double[] values) {
        return of(days, values, 1, 0);
    }

    /**
     * Of points that follow a period: only points of the same day of the period are compared (Hirsch 1982).
     *
     * @param days whole numbers
     * @param period 1 where there is none
     * @param alike how much the deviation of a day resembles that of the day before, -1 to 1: where it does, the days know
     *     less than their number says, and the interval is wider
     */
    static SlopeRange of(double[] days, double[] values, int period, double alike) {
        int points = days.length;
        double[] slopes = new double[points * (points - 1) / 2];
        int count = 0;
        for (int late = 1; late < points; late++) {
            for (int early = 0; early < late; early++) {
                long apart = Math.round(days[late] - days[early]);
                if (apart != 0 && apart % period == 0) {
                    slopes[count++] = (values[late] - values[early]) / (days[late] - days[early]);
                }
            }
        }
        slopes = Arrays.copyOf(slopes, count);
        Arrays.sort(slopes);
        double wider = Math.clamp(alike, 0, MOST_ALIKE);
        double spread = DEVIATE * Math.sqrt(variance(days, period) * (1 + wider) / (1 - wider));
        int low = (int) Math.clamp(Math.floor((count - spread) / 2) - 1, 0, count - 1);
        int high = (int) Math.clamp(Math.ceil((count + spread) / 2), 0, count - 1);
        return new SlopeRange(slopes[low], Quantiles.median(slopes), slopes[high]);
    }

    /** Variance of Kendall's statistic: the sum over the days of the period. */
    private static double variance(double[] days, int period) {
        int[] seen = new int[period];
        for (double day : days) {
            seen[Math.floorMod(Math.round(day), period)]++;
        }
        double sum = 0;
        for (int points : seen) {
            sum += points * (points - 1.0) * (2.0 * points + 5) / 18;
        }
        return sum;
    }
}
