package peristyle.model.planning.packing;

import java.util.Arrays;

/** Finds bins that are worth much at given prices: greedily from a first item, then by exchanging members. */
final class BinPricer {

    private final Items items;

    /** The item of each row. */
    private final int[] rows;

    private final double[] prices;
    private final double[] room;
    private final double[] costs;
    private final long[] lanes;
    private final int[] chosen;
    private final boolean[] taken;
    private int size;

    BinPricer(Items items, int[] rows, double[] prices) {
        this.items = items;
        this.rows = rows;
        this.prices = prices;
        room = new double[items.dimensions];
        costs = new double[items.dimensions];
        lanes = new long[items.words];
        chosen = new int[rows.length];
        taken = new boolean[rows.length];
    }

    /** A bin with this row in it, as rows ascending. */
    int[] from(int first) {
        System.arraycopy(items.empty, 0, lanes, 0, lanes.length);
        Arrays.fill(room, 1);
        size = 0;
        add(first);
        fill();
        exchange();
        int[] bin = Arrays.copyOf(chosen, size);
        for (int row : bin) {
            taken[row] = false;
        }
        Arrays.sort(bin);
        return bin;
    }

    private void fill() {
        for (int next = bestNext(); next >= 0; next = bestNext()) {
            add(next);
        }
    }

    /** The row that fits and gives most for the room it takes. */
    private int bestNext() {
        int dimensions = items.dimensions;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            costs[dimension] = 1 / Math.max(room[dimension], 1e-3);
        }
        int best = -1;
        double most = 0;
        for (int row = 0; row < rows.length; row++) {
            double price = prices[row];
            if (price <= 1e-7 || taken[row] || !fits(rows[row])) {
                continue;
            }
            double cost = 0.02;
            int from = rows[row] * dimensions;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                cost += costs[dimension] * items.shares[from + dimension];
            }
            if (price > most * cost) {
                most = price / cost;
                best = row;
            }
        }
        return best;
    }

    /** Exchanges one member for a dearer row that then fits, and fills up, as long as that gains. */
    private void exchange() {
        for (int slot = 1; slot < size; slot++) {
            int out = chosen[slot];
            remove(slot);
            int dearest = out;
            for (int row = 0; row < rows.length; row++) {
                if (prices[row] > prices[dearest] + 1e-9 && !taken[row] && fits(rows[row])) {
                    dearest = row;
                }
            }
            add(dearest);
            if (dearest != out) {
                fill();
                slot = 0;
            }
        }
    }

    private boolean fits(int item) {
        for (int word = 0; word < lanes.length; word++) {
            long spare = items.spare[word];
            if (((lanes[word] + spare - items.lanes[item * lanes.length + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }

    private void add(int row) {
        chosen[size++] = row;
        taken[row] = true;
        shift(rows[row], -1);
    }

    private void remove(int slot) {
        int row = chosen[slot];
        chosen[slot] = chosen[--size];
        taken[row] = false;
        shift(rows[row], 1);
    }

    private void shift(int item, int sign) {
        for (int word = 0; word < lanes.length; word++) {
            lanes[word] += sign * items.lanes[item * lanes.length + word];
        }
        for (int dimension = 0; dimension < room.length; dimension++) {
            room[dimension] += sign * items.shares[item * items.dimensions + dimension];
        }
    }
}
