package peristyle.model.planning.demand;

import java.util.Arrays;
import java.util.Collection;

/**
 * Load of many VMs over the same moments: what they take together is less than the sum of what each takes at most.
 *
 * @param quantity what was measured
 * @param vms how many VMs were summed
 * @param moments how many moments were summed
 * @param peaksSum sum of the peak of each VM
 * @param sumPeak peak of the sum
 * @param sumPercentile95 the sum's 95th percentile: the least value that at least 95 % of the moments do not exceed
 */
public record AlignedLoad(
        Quantity quantity, int vms, int moments, double peaksSum, double sumPeak, double sumPercentile95) {

    private static final double SHARE = 0.95;

    /** What was measured. */
    public enum Quantity {
        /** Processor clock in use, MHz. */
        CPU_MHZ,
        /** Memory of hosts that is held, MiB. */
        MEMORY_MIB
    }

    /**
     * Of these series, one for each VM, value by value at the same moments, in one unit. {@code NaN} is a gap: such a
     * moment is left out for all, since a sum without one of its parts is too small.
     *
     * @throws IllegalArgumentException where the series differ in length
     */
    public static AlignedLoad of(Quantity quantity, Collection<double[]> series) {
        Sum sum = new Sum(
                quantity,
                series.stream().mapToInt(each -> each.length).findFirst().orElse(0));
        series.forEach(sum::add);
        return sum.load();
    }

    /** Sums series one after the other, so that none needs to be kept. */
    public static final class Sum {

        private final Quantity quantity;
        private final double[] sums;
        private double peaks;
        private int vms;

        /** A sum over so many moments. */
        public Sum(Quantity quantity, int moments) {
            this.quantity = quantity;
            sums = new double[moments];
        }

        /** Adds the series of one VM. */
        public void add(double[] series) {
            if (series.length != sums.length) {
                throw new IllegalArgumentException(
                        "series of " + sums.length + " and of " + series.length + " moments");
            }
            double peak = 0;
            for (int moment = 0; moment < series.length; moment++) {
                sums[moment] += series[moment];
                peak = series[moment] > peak ? series[moment] : peak;
            }
            peaks += peak;
            vms++;
        }

        /** What they come to. */
        public AlignedLoad load() {
            double[] known =
                    Arrays.stream(sums).filter(Double::isFinite).sorted().toArray();
            if (known.length == 0 || vms == 0) {
                return new AlignedLoad(quantity, vms, 0, peaks, Double.NaN, Double.NaN);
            }
            return new AlignedLoad(
                    quantity, vms, known.length, peaks, known[known.length - 1], known[place(SHARE, known.length)]);
        }
    }

    /** Where the least of so many sorted values stands that this part of them does not exceed. */
    static int place(double share, int values) {
        return Math.max(0, (int) Math.ceil(share * values - 1e-9) - 1);
    }
}
