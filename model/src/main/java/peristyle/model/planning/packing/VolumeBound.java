package peristyle.model.planning.packing;

/** The sum of weights over the capacity, dimension by dimension. */
final class VolumeBound {

    private VolumeBound() {}

    static LowerBound of(Items items) {
        LowerBound best = new LowerBound(items.count == 0 ? 0 : 1, LowerBound.Argument.VOLUME, 0);
        for (int dimension = 0; dimension < items.dimensions; dimension++) {
            java.math.BigInteger sum = java.math.BigInteger.ZERO;
            for (int item = 0; item < items.count; item++) {
                sum = sum.add(java.math.BigInteger.valueOf(items.weights[item * items.dimensions + dimension]));
            }
            java.math.BigInteger capacity = java.math.BigInteger.valueOf(items.capacities[dimension]);
            int bins = sum.add(capacity)
                    .subtract(java.math.BigInteger.ONE)
                    .divide(capacity)
                    .intValueExact();
            if (bins > best.bins()) {
                best = new LowerBound(bins, LowerBound.Argument.VOLUME, dimension);
            }
        }
        return best;
    }
}
