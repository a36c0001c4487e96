package peristyle.model.planning.packing;

import java.util.SplittableRandom;

/** Instances of many shapes, the same for the same seed. */
final class RandomInstances {

    private RandomInstances() {}

    /** An instance with at most this many items, counted by demand. */
    static PackingInstance of(long seed, int mostItems) {
        SplittableRandom random = new SplittableRandom(seed);
        int dimensions = 1 + random.nextInt(random.nextInt(6) == 0 ? 20 : 5);
        long[] capacities = new long[dimensions];
        int[] divisors = new int[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            capacities[dimension] = switch (random.nextInt(6)) {
                case 0 -> 0;
                case 1 -> 1 + random.nextLong(5);
                case 2 -> 1 + random.nextLong(1L << 54);
                default -> 100;
            };
            divisors[dimension] = 1 + random.nextInt(5);
        }
        boolean givesRoom = random.nextInt(4) == 0;
        int left = random.nextInt(mostItems + 1);
        int rows = left == 0 ? random.nextInt(2) : 1 + random.nextInt(left);
        long[][] weights = new long[rows][dimensions];
        int[] demands = new int[rows];
        boolean hasGiants = random.nextInt(3) == 0;
        for (int row = 0; row < rows; row++) {
            boolean giant = hasGiants && random.nextInt(6) == 0;
            demands[row] = random.nextInt(4) == 0 ? Math.min(left, random.nextInt(4)) : Math.min(left, 1);
            left -= demands[row];
            for (int dimension = 0; dimension < dimensions; dimension++) {
                long weight = random.nextLong(capacities[dimension] / divisors[dimension] + 1);
                weight = giant ? capacities[dimension] - weight / 8 : hasGiants ? weight / 8 : weight;
                weights[row][dimension] = givesRoom && random.nextInt(8) == 0 ? -weight / 4 : weight;
            }
        }
        return new PackingInstance(capacities, weights, demands);
    }
}
