package peristyle.model.planning.packing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bin by bin: the open bin takes the item that suits its room best, again and again, until nothing fits (Panigrahy, Talwar,
 * Uyeda, Wieder: "Heuristics for vector bin packing", 2011). Dimensions are weighted by what is left to be packed.
 */
final class BinCentric {

    /** What suits best. */
    enum Rule {
        /** Direction: room and weights have the largest scalar product. */
        DOT_PRODUCT,
        /** Distance: the least is left over, in squares. */
        DISTANCE
    }

    private BinCentric() {}

    /** Packs everything; null when time ran out. */
    static @Nullable Bins pack(Items items, Rule rule, Budget budget) {
        Bins bins = new Bins(items);
        Scarcity scarcity = new Scarcity(items);
        int[] left = IntStream.range(0, items.count).toArray();
        double[] room = new double[items.dimensions];
        double[] weights = new double[items.dimensions];
        int count = items.count;
        while (count > 0) {
            int bin = bins.open();
            Arrays.fill(room, 1);
            while (true) {
                if (budget.spent()) {
                    return null;
                }
                int best = best(bins, bin, rule, scarcity.averages(), room, weights, left, count);
                if (best < 0) {
                    break;
                }
                int item = left[best];
                left[best] = left[--count];
                bins.put(item, bin);
                scarcity.remove(item);
                for (int dimension = 0; dimension < items.dimensions; dimension++) {
                    room[dimension] -= items.shares[item * items.dimensions + dimension];
                }
            }
        }
        return bins;
    }

    private static int best(
            Bins bins, int bin, Rule rule, double[] averages, double[] room, double[] weights, int[] left, int count) {
        Items items = bins.items;
        int dimensions = items.dimensions;
        double bend = rule == Rule.DISTANCE ? 1 : 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            weights[dimension] = averages[dimension] * room[dimension] * (1 + bend);
        }
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < count; place++) {
            int item = left[place];
            if (!bins.fits(item, bin)) {
                continue;
            }
            double score = 0;
            int from = item * dimensions;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                double share = items.shares[from + dimension];
                score += (weights[dimension] - bend * averages[dimension] * share) * share;
            }
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }
}
