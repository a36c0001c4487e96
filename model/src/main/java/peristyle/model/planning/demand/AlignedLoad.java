package peristyle.model.planning.demand;

import java.util.Arrays;
import java.util.Collection;

/**
 * Load of many VMs over the same moments: what they take together is less than the sum of what each takes at most.
 *
 * @param moments how many moments were summed
 * @param peaksSum sum of the peak of each VM
 * @param sumPeak peak of the sum
 * @param sumPercentile95 the sum's 95th percentile: the least value that at least 95 % of the moments do not exceed
 */
public record AlignedLoad(int moments, double peaksSum, double sumPeak, double sumPercentile95) {

    private static final double SHARE = 0.95;

    /**
     * Of these series, one for each VM, value by value at the same moments, in one unit. {@code NaN} is a gap: such a
     * moment is left out for all, since a sum without one of its parts is too small.
     *
     * @throws IllegalArgumentException where the series differ in length
     */
    public static AlignedLoad of(Collection<double[]> series) {
        int length = series.stream().mapToInt(each -> each.length).findFirst().orElse(0);
        double[] sums = new double[length];
        double peaks = 0;
        for (double[] each : series) {
            if (each.length != length) {
                throw new IllegalArgumentException("series of " + length + " and of " + each.length + " moments");
            }
            double peak = 0;
            for (int moment = 0; moment < length; moment++) {
                sums[moment] += each[moment];
                peak = each[moment] > peak ? each[moment] : peak;
            }
            peaks += peak;
        }
        double[] known = Arrays.stream(sums).filter(Double::isFinite).sorted().toArray();
        if (known.length == 0) {
            return new AlignedLoad(0, peaks, Double.NaN, Double.NaN);
        }
        int place = (int) Math.ceil(SHARE * known.length) - 1;
        return new AlignedLoad(known.length, peaks, known[known.length - 1], known[Math.max(0, place)]);
    }
}
