package peristyle.model.planning.packing;

/** Which bits of which word each dimension has. */
final class Lanes {

    private final int[] word;
    private final int[] shift;
    private final long[] spare;

    /**
     * Lanes that hold every sum that comes up: room between nothing and the capacity, and beyond it on both sides where
     * negative weights give credit.
     */
    Lanes(long[] capacities, long[] credits) {
        word = new int[capacities.length];
        shift = new int[capacities.length];
        int words = 1;
        int used = 0;
        long[] spares = new long[capacities.length];
        for (int dimension = 0; dimension < capacities.length; dimension++) {
            long largest =
                    credits[dimension] == 0 ? capacities[dimension] : 2 * (capacities[dimension] + credits[dimension]);
            int width = Long.SIZE - Long.numberOfLeadingZeros(largest) + 1;
            if (used + width > Long.SIZE) {
                words++;
                used = 0;
            }
            word[dimension] = words - 1;
            shift[dimension] = used;
            used += width;
            spares[words - 1] |= 1L << (used - 1);
        }
        spare = java.util.Arrays.copyOf(spares, words);
    }

    int words() {
        return spare.length;
    }

    long[] spare() {
        return spare;
    }

    /** Writes one row of values, each at most its dimension's capacity, as lanes. */
    void write(long[] values, int from, long[] lanes, int to) {
        for (int dimension = 0; dimension < word.length; dimension++) {
            lanes[to + word[dimension]] += values[from + dimension] << shift[dimension];
        }
    }
}
