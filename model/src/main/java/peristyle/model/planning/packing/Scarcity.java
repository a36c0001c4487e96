package peristyle.model.planning.packing;

/** The average share that the items still to be packed take in each dimension. */
final class Scarcity {

    private final Items items;
    private final double[] sums;
    private final double[] averages;
    private int left;

    Scarcity(Items items) {
        this.items = items;
        sums = new double[items.dimensions];
        averages = new double[items.dimensions];
        left = items.count;
        for (int item = 0; item < items.count; item++) {
            for (int dimension = 0; dimension < items.dimensions; dimension++) {
                sums[dimension] += items.shares[item * items.dimensions + dimension];
            }
        }
    }

    /** The item is packed. */
    void remove(int item) {
        left--;
        for (int dimension = 0; dimension < items.dimensions; dimension++) {
            sums[dimension] -= items.shares[item * items.dimensions + dimension];
        }
    }

    /** The averages now; the array is reused. */
    double[] averages() {
        for (int dimension = 0; dimension < sums.length; dimension++) {
            averages[dimension] = left == 0 ? 0 : Math.max(0, sums[dimension] / left);
        }
        return averages;
    }
}
