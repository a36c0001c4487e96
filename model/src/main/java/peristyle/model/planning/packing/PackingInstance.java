package peristyle.model.planning.packing;

import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Items to be packed into as few identical bins as possible. An item's number is its row in {@code weights}, from 0.
 *
 * @param capacities what one bin holds, a value for each dimension, 0 or more
 * @param weights for each item what it takes in each dimension, at most the dimension's capacity; a negative weight gives
 *     room (the published triplet instances have some). Capacity and all that is given stay within 2⁶¹
 * @param demands how often each item stands, 0 or more; {@value #MOST_ITEMS} in all at most
 */
public record PackingInstance(long[] capacities, long[][] weights, int[] demands) {

    /** Items that one instance may hold, counted by demand. */
    public static final int MOST_ITEMS = 1_000_000;

    /** Weights that one instance may hold, counted by demand: what the search keeps in memory. */
    public static final long MOST_WEIGHTS = 16_000_000;

    static final long LARGEST_CAPACITY = 1L << 61;

    /**
     * Checks that every item fits a bin of its own.
     *
     * @throws ProblemException {@code packing.shapeless} when rows differ in length, {@code packing.capacity},
     *     {@code packing.weight}, {@code packing.oversized} or {@code packing.demand} when a value is out of its range,
     *     {@code packing.too_many} when the items are too many
     */
    public PackingInstance {
        capacities = capacities.clone();
        weights = weights.clone();
        demands = demands.clone();
        if (capacities.length == 0 || weights.length != demands.length) {
            throw refused("packing.shapeless", capacities.length, weights.length, demands.length);
        }
        for (int dimension = 0; dimension < capacities.length; dimension++) {
            if (capacities[dimension] < 0 || capacities[dimension] > LARGEST_CAPACITY) {
                throw refused("packing.capacity", dimension + 1, capacities[dimension]);
            }
        }
        long items = 0;
        for (int number = 0; number < weights.length; number++) {
            weights[number] = weights[number].clone();
            checkItem(capacities, weights[number], demands[number], number);
            items += demands[number];
        }
        checkCredits(capacities, weights, demands);
        if (items > MOST_ITEMS || items * capacities.length > MOST_WEIGHTS) {
            throw refused("packing.too_many", items, capacities.length, MOST_ITEMS);
        }
    }

    /** Items that stand once each. */
    public static PackingInstance of(long[] capacities, long[][] weights) {
        int[] once = new int[weights.length];
        java.util.Arrays.fill(once, 1);
        return new PackingInstance(capacities, weights, once);
    }

    /** Number of dimensions, 1 or more. */
    public int dimensions() {
        return capacities.length;
    }

    /** Number of items, counted by demand. */
    public int items() {
        int items = 0;
        for (int demand : demands) {
            items += demand;
        }
        return items;
    }

    private static void checkItem(long[] capacities, long[] weights, int demand, int number) {
        if (weights.length != capacities.length) {
            throw refused("packing.shapeless", capacities.length, weights.length, number);
        }
        if (demand < 0) {
            throw refused("packing.demand", number, demand);
        }
        for (int dimension = 0; dimension < weights.length; dimension++) {
            if (weights[dimension] > capacities[dimension]) {
                throw refused("packing.oversized", number, dimension + 1, weights[dimension], capacities[dimension]);
            }
        }
    }

    private static void checkCredits(long[] capacities, long[][] weights, int[] demands) {
        for (int dimension = 0; dimension < capacities.length; dimension++) {
            long left = LARGEST_CAPACITY - capacities[dimension];
            for (int number = 0; number < weights.length; number++) {
                long given = Math.max(-weights[number][dimension], 0);
                if (weights[number][dimension] == Long.MIN_VALUE
                        || (demands[number] > 0 && given > left / demands[number])) {
                    throw refused("packing.weight", number, dimension + 1, weights[number][dimension]);
                }
                left -= given * demands[number];
            }
        }
    }

    private static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(Problem.of(code, arguments));
    }
}
