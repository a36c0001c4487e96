package peristyle.model.planning.packing;

/** How large an item is when some dimensions are scarcer than others. */
enum Norm {
    SUM,
    SQUARES,
    LARGEST;

    /** The size of an item whose shares start at {@code from}, under these weights of the dimensions. */
    double of(double[] shares, int from, double[] scarcity) {
        double size = 0;
        for (int dimension = 0; dimension < scarcity.length; dimension++) {
            double share = shares[from + dimension];
            size = switch (this) {
                case SUM -> size + scarcity[dimension] * share;
                case SQUARES -> size + scarcity[dimension] * share * share;
                case LARGEST -> Math.max(size, scarcity[dimension] * share);
            };
        }
        return size;
    }
}
