package peristyle.model.planning.packing;

/**
 * The items of an instance, one for each unit of demand, in the two forms that the search computes with.
 *
 * <p>As <em>lanes</em>: all dimensions of an item side by side in a few {@code long}s, each lane one bit wider than the
 * capacity needs. A bin's room minus an item's weights is then one subtraction for several dimensions, and the item fits
 * exactly when no lane borrows from its spare bit. Weights are first divided by what they have in common, so that MiB of
 * memory need few bits. As <em>shares</em> of the capacity, for all that is rated.
 */
final class Items {

    final int count;
    final int dimensions;

    /** Longs that hold the lanes of one item. */
    final int words;

    /** For each word, the spare bit of each lane. */
    final long[] spare;

    /** The lanes of an empty bin. */
    final long[] empty;

    /** The lanes of all items, {@link #words} for each. */
    final long[] lanes;

    /** Weight over capacity, {@link #dimensions} for each item. */
    final double[] shares;

    /** The sum of its shares, for each item. */
    final double[] sizes;

    /** Capacity after division by what the weights have in common. */
    final long[] capacities;

    /** The weights in the unit of {@link #capacities}, {@link #dimensions} for each item. */
    final long[] weights;

    /** The number of the item in the instance. */
    final int[] numbers;

    Items(PackingInstance instance) {
        count = instance.items();
        dimensions = instance.dimensions();
        numbers = new int[count];
        int next = 0;
        for (int number = 0; number < instance.demands().length; number++) {
            for (int copy = 0; copy < instance.demands()[number]; copy++) {
                numbers[next++] = number;
            }
        }
        capacities = new long[dimensions];
        weights = new long[count * dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            reduce(instance, dimension);
        }
        Lanes layout = new Lanes(capacities, credits());
        words = layout.words();
        spare = layout.spare();
        empty = new long[words];
        layout.write(capacities, 0, empty, 0);
        lanes = new long[count * words];
        shares = new double[count * dimensions];
        sizes = new double[count];
        for (int item = 0; item < count; item++) {
            layout.write(weights, item * dimensions, lanes, item * words);
            for (int dimension = 0; dimension < dimensions; dimension++) {
                double share = (double) weights[item * dimensions + dimension] / capacities[dimension];
                shares[item * dimensions + dimension] = share;
                sizes[item] += share;
            }
        }
    }

    private void reduce(PackingInstance instance, int dimension) {
        long common = 0;
        for (long[] row : instance.weights()) {
            common = greatestCommonDivisor(common, row[dimension]);
        }
        long unit = common == 0 ? 1 : common;
        capacities[dimension] = common == 0 ? 1 : instance.capacities()[dimension] / unit;
        for (int item = 0; item < count; item++) {
            weights[item * dimensions + dimension] = instance.weights()[numbers[item]][dimension] / unit;
        }
    }

    /** For each dimension what the negative weights add to the room of one bin at most. */
    long[] credits() {
        long[] credits = new long[dimensions];
        for (int place = 0; place < weights.length; place++) {
            credits[place % dimensions] -= Math.min(0, weights[place]);
        }
        return credits;
    }

    /** Whether any weight is negative. */
    boolean givesRoom() {
        return java.util.Arrays.stream(weights).anyMatch(weight -> weight < 0);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
    }

    /** Whether two items fit into one bin. */
    boolean agree(int one, int other) {
        for (int word = 0; word < words; word++) {
            long left = empty[word] + spare[word] - lanes[one * words + word] - lanes[other * words + word];
            if ((left & spare[word]) != spare[word]) {
                return false;
            }
        }
        return true;
    }
}
