package peristyle.model.planning.packing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The bounds that need no search: volumes, rounded volumes, and items that exclude each other. */
final class LowerBounds {

    /** Beyond this many items the bounds that look at pairs are left out. */
    private static final int MOST_FOR_PAIRS = 5_000;

    /** Different thresholds tried for rounding, in each dimension. */
    private static final int MOST_THRESHOLDS = 200;

    private LowerBounds() {}

    /** The best of them; the first among equals, in the order of {@link LowerBound.Argument}. */
    static LowerBound of(Items items) {
        LowerBound best = volume(items);
        LowerBound rounded = rounded(items);
        best = rounded.bins() > best.bins() ? rounded : best;
        if (items.count <= MOST_FOR_PAIRS) {
            LowerBound conflicts = conflicts(items);
            best = conflicts.bins() > best.bins() ? conflicts : best;
        }
        return best;
    }

    static LowerBound volume(Items items) {
        LowerBound best = new LowerBound(Math.min(1, items.count), LowerBound.Argument.VOLUME, 0);
        for (int dimension = 0; dimension < items.dimensions; dimension++) {
            BigInteger sum = BigInteger.ZERO;
            for (int item = 0; item < items.count; item++) {
                sum = sum.add(BigInteger.valueOf(items.weights[item * items.dimensions + dimension]));
            }
            BigInteger capacity = BigInteger.valueOf(items.capacities[dimension]);
            int bins =
                    sum.add(capacity).subtract(BigInteger.ONE).divide(capacity).intValueExact();
            if (bins > best.bins()) {
                best = new LowerBound(bins, LowerBound.Argument.VOLUME, dimension);
            }
        }
        return best;
    }

    /**
     * Martello and Toth's bound: under a threshold, what is larger than the capacity less the threshold counts as a whole
     * bin, what is smaller than the threshold as nothing. Room that negative weights give is added to the capacity first.
     */
    static LowerBound rounded(Items items) {
        LowerBound best = new LowerBound(0, LowerBound.Argument.ROUNDED_VOLUME, 0);
        long[] credits = items.credits();
        for (int dimension = 0; dimension < items.dimensions; dimension++) {
            long capacity = items.capacities[dimension] + credits[dimension];
            if (capacity <= Long.MAX_VALUE / (items.count + 1)) {
                int bins = rounded(sortedWeights(items, dimension), capacity);
                if (bins > best.bins()) {
                    best = new LowerBound(bins, LowerBound.Argument.ROUNDED_VOLUME, dimension);
                }
            }
        }
        return best;
    }

    private static long[] sortedWeights(Items items, int dimension) {
        return IntStream.range(0, items.count)
                .mapToLong(item -> Math.max(0, items.weights[item * items.dimensions + dimension]))
                .sorted()
                .toArray();
    }

    private static int rounded(long[] weights, long capacity) {
        long[] sums = new long[weights.length + 1];
        for (int place = 0; place < weights.length; place++) {
            sums[place + 1] = sums[place] + weights[place];
        }
        int half = firstAbove(weights, capacity / 2);
        int best = weights.length - half;
        int stride = 1 + half / MOST_THRESHOLDS;
        for (int place = 0; place < half; place += stride) {
            if (weights[place] > 0) {
                int first = firstAbove(weights, weights[place] - 1);
                int whole = firstAbove(weights, capacity - weights[place]);
                long spare = (whole - half) * capacity - (sums[whole] - sums[half]);
                long over = sums[half] - sums[first] - spare;
                int more = over <= 0 ? 0 : (int) ((over + capacity - 1) / capacity);
                best = Math.max(best, weights.length - half + more);
            }
        }
        return best;
    }

    /** The first place with a weight above this. */
    private static int firstAbove(long[] sorted, long weight) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > weight) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Items of which no two fit together, greedily: those with most conflicts first. */
    static LowerBound conflicts(Items items) {
        if (items.givesRoom()) {
            return new LowerBound(0, LowerBound.Argument.CONFLICTS, 0);
        }
        int[] degrees = new int[items.count];
        for (int one = 0; one < items.count; one++) {
            for (int other = 0; other < one; other++) {
                if (!items.agree(one, other)) {
                    degrees[one]++;
                    degrees[other]++;
                }
            }
        }
        int[] order = IntStream.range(0, items.count)
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -degrees[item]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] clique = new int[items.count];
        int size = 0;
        for (int item : order) {
            int member = 0;
            while (member < size && !items.agree(item, clique[member])) {
                member++;
            }
            if (member == size) {
                clique[size++] = item;
            }
        }
        return new LowerBound(size, LowerBound.Argument.CONFLICTS, tightest(items, clique, size));
    }

    /** The dimension in which the members of a clique are largest in sum. */
    private static int tightest(Items items, int[] members, int size) {
        double[] sums = new double[items.dimensions];
        for (int member = 0; member < size; member++) {
            for (int dimension = 0; dimension < items.dimensions; dimension++) {
                sums[dimension] += items.shares[members[member] * items.dimensions + dimension];
            }
        }
        int tightest = 0;
        for (int dimension = 1; dimension < items.dimensions; dimension++) {
            tightest = sums[dimension] > sums[tightest] ? dimension : tightest;
        }
        return tightest;
    }
}
