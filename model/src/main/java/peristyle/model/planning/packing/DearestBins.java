package peristyle.model.planning.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds for each item the bin that is worth most at given prices among those whose other members rank below it, by trying all
 * and cutting off what cannot pay: the rest could add at best its worth by size, the last item in part, where size is a mean
 * of the dimensions. When that is done for all items, the greatest worth proves a bound on the number of bins (Farley 1990).
 * Prices are whole numbers here, so that nothing is lost in rounding.
 */
final class DearestBins {

    /** What a price of 1 becomes. */
    private static final double SCALE = 1 << 20;

    /** What a bin has to be worth to be kept. */
    private static final long PAYING = (long) (1.0004 * SCALE);

    private final Items items;
    private final Budget budget;
    private final int[] order;
    private final long[] prices;
    private final double[] sizes;
    private final double[] weights;
    private final int[][] candidates;
    private final int[] chosen;
    private final List<int[]> paying = new ArrayList<>();
    private int[] best = {};
    private long most;
    private long visitsLeft;
    private long dearest = (long) SCALE;
    private boolean complete;

    /**
     * Searches.
     *
     * @param values price of each item
     * @param visits sets that may be looked at
     */
    DearestBins(Items items, double[] values, long visits, Budget budget) {
        this.items = items;
        this.budget = budget;
        weights = weights(items);
        double[] itemSizes = new double[items.count];
        for (int item = 0; item < items.count; item++) {
            for (int dimension = 0; dimension < items.dimensions; dimension++) {
                itemSizes[item] += weights[dimension] * items.shares[item * items.dimensions + dimension];
            }
        }
        order = IntStream.range(0, items.count)
                .filter(item -> Math.round(values[item] * SCALE) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -values[item] / Math.max(1e-9, itemSizes[item])))
                .mapToInt(Integer::intValue)
                .toArray();
        prices = Arrays.stream(order)
                .mapToLong(item -> Math.round(values[item] * SCALE))
                .toArray();
        sizes = Arrays.stream(order).mapToDouble(item -> itemSizes[item]).toArray();
        candidates = new int[order.length + 2][];
        chosen = new int[order.length];
        visitsLeft = visits;
        complete = searchAll();
    }

    /** The bins that are worth more than 1, as items. */
    List<int[]> paying() {
        return paying;
    }

    /** Whether there is no bin that is worth more than those found, for any item. */
    boolean isComplete() {
        return complete;
    }

    /** What all items are worth, over what the dearest bin is worth; 0 when the search was not completed. */
    LowerBound bound() {
        long sum = Arrays.stream(prices).sum();
        int bins = complete ? Math.toIntExact((sum + dearest - 1) / dearest) : 0;
        int scarcest = 0;
        for (int dimension = 1; dimension < items.dimensions; dimension++) {
            scarcest = weights[dimension] > weights[scarcest] ? dimension : scarcest;
        }
        return new LowerBound(bins, LowerBound.Argument.PRICES, scarcest);
    }

    /** Dimensions count by how much of them all items take. */
    private static double[] weights(Items items) {
        double[] sums = new double[items.dimensions];
        for (int place = 0; place < items.shares.length; place++) {
            sums[place % items.dimensions] += items.shares[place];
        }
        double total = Math.max(1e-9, Arrays.stream(sums).sum());
        for (int dimension = 0; dimension < sums.length; dimension++) {
            sums[dimension] /= total;
        }
        return sums;
    }

    private boolean searchAll() {
        int[] all = IntStream.range(0, order.length).toArray();
        for (int first = 0; first < order.length; first++) {
            most = (long) SCALE;
            if (most(all, first, order.length, 1) <= most) {
                return true;
            }
            if (!choose(all, first, order.length, 0, items.empty, 1, 0)) {
                return false;
            }
            dearest = Math.max(dearest, most);
            if (most > PAYING) {
                paying.add(best);
            }
        }
        return true;
    }

    /** Takes the candidate at this place, and tries all that may follow; false when the visits ran out. */
    private boolean choose(int[] places, int at, int count, int depth, long[] room, double space, long worth) {
        if (--visitsLeft < 0 || ((visitsLeft & 255) == 0 && budget.work(1))) {
            return false;
        }
        int place = places[at];
        chosen[depth] = order[place];
        long now = worth + prices[place];
        if (now > most) {
            most = now;
            best = Arrays.copyOf(chosen, depth + 1);
        }
        int[] fitting = candidates[depth];
        if (fitting == null) {
            fitting = new int[order.length];
            candidates[depth] = fitting;
        }
        long[] rest = new long[room.length];
        for (int word = 0; word < room.length; word++) {
            rest[word] = room[word] - items.lanes[order[place] * room.length + word];
        }
        int fits = 0;
        for (int later = at + 1; later < count; later++) {
            if (fits(order[places[later]], rest)) {
                fitting[fits++] = places[later];
            }
        }
        double left = space - sizes[place];
        for (int next = 0; next < fits; next++) {
            if (now + most(fitting, next, fits, left) <= most) {
                break;
            }
            if (!choose(fitting, next, fits, depth + 1, rest, left, now)) {
                return false;
            }
        }
        return true;
    }

    /** No set of these candidates is worth more: the best by worth for size, the last in part. */
    private long most(int[] places, int from, int count, double space) {
        long sum = 0;
        double left = space + 1e-9;
        for (int at = from; at < count; at++) {
            int place = places[at];
            if (sizes[place] > left) {
                return sum + (long) Math.ceil(prices[place] * left / sizes[place]);
            }
            left -= sizes[place];
            sum += prices[place];
        }
        return sum;
    }

    private boolean fits(int item, long[] room) {
        for (int word = 0; word < room.length; word++) {
            long spare = items.spare[word];
            if (((room[word] + spare - items.lanes[item * room.length + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }
}
