package peristyle.model.planning.forecast;

import java.util.Arrays;

/** Order statistics of a few numbers. */
final class Quantiles {

    private Quantiles() {}

    /** The middle one, or the mean of the two in the middle. */
    static double median(double[] values) {
        return of(values, 0.5);
    }

    /** The value below which this part of all lies, between two by their distance. */
    static double of(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = part * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
