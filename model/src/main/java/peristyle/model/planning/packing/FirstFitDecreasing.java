package peristyle.model.planning.packing;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Item by item, the largest first, each into the first bin that has room (Johnson 1973; weights: Panigrahy 2011). */
final class FirstFitDecreasing {

    private FirstFitDecreasing() {}

    /** Packs everything; large is what a norm says, with dimensions weighted by their average over all items. */
    static Bins pack(Items items, Norm norm) {
        Scarcity scarcity = new Scarcity(items);
        double[] sizes = new double[items.count];
        for (int item = 0; item < items.count; item++) {
            sizes[item] = norm.of(items.shares, item * items.dimensions, scarcity.averages());
        }
        int[] order = IntStream.range(0, items.count)
                .boxed()
                .sorted((one, other) -> Double.compare(sizes[other], sizes[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        Bins bins = new Bins(items);
        for (int item : order) {
            put(bins, item);
        }
        return bins;
    }

    /** The same with weights that follow what is still to be packed; null when time ran out. */
    static @Nullable Bins packDynamically(Items items, Norm norm, Budget budget) {
        Scarcity scarcity = new Scarcity(items);
        int[] left = IntStream.range(0, items.count).toArray();
        Bins bins = new Bins(items);
        for (int count = items.count; count > 0; count--) {
            if (budget.spent()) {
                return null;
            }
            double[] weights = scarcity.averages();
            int best = 0;
            double largest = -1;
            for (int place = 0; place < count; place++) {
                double size = norm.of(items.shares, left[place] * items.dimensions, weights);
                if (size > largest) {
                    largest = size;
                    best = place;
                }
            }
            int item = left[best];
            left[best] = left[count - 1];
            scarcity.remove(item);
            put(bins, item);
        }
        return bins;
    }

    /** Puts the item into the first bin that has room, or into a new one. */
    static void put(Bins bins, int item) {
        for (int bin = 0; bin < bins.count; bin++) {
            if (bins.fits(item, bin)) {
                bins.put(item, bin);
                return;
            }
        }
        bins.put(item, bins.open());
    }
}
