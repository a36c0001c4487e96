package peristyle.model.planning.packing;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Empties one bin after the other: its items go to a pool; an item from the pool goes where it fits, or else where the
 * cheapest members have to leave for it. An item that was hard to place becomes dearer to throw out (the ejection pool of
 * Nagata and Bräysy 2009, there for vehicles).
 */
final class EjectionSearch {

    private static final int SHAKES = 60;

    private final Items items;
    private final Budget budget;
    private final SplittableRandom random;
    private final int lowest;
    private final int[] pool;
    private int pooled;
    private final int[] price;
    private Bins bins;
    private int bestBin;
    private int bestOne;
    private int bestOther;
    private double bestCost;

    EjectionSearch(Bins start, int lowest, Budget budget, SplittableRandom random) {
        items = start.items;
        bins = start.copy();
        this.lowest = lowest;
        this.budget = budget;
        this.random = random;
        pool = new int[items.count];
        price = new int[items.count];
    }

    /** The best packing when the budget is spent or the bound is reached. */
    Bins run() {
        Bins best = bins.copy();
        while (bins.count > lowest && !budget.spent()) {
            Arrays.fill(price, 1);
            emptyLightest();
            while (pooled > 0) {
                if (budget.step()) {
                    return best;
                }
                placeOne();
            }
            best = bins.copy();
        }
        return best;
    }

    private void emptyLightest() {
        int lightest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int bin = 0; bin < bins.count; bin++) {
            double load = 0;
            for (int slot = 0; slot < bins.sizes[bin]; slot++) {
                load += items.sizes[bins.members[bin][slot]];
            }
            if (load < least) {
                least = load;
                lightest = bin;
            }
        }
        while (bins.sizes[lightest] > 0) {
            eject(bins.members[lightest][0]);
        }
        bins.close(lightest);
    }

    private void eject(int item) {
        bins.take(item);
        pool[pooled++] = item;
    }

    private void placeOne() {
        int item = pool[--pooled];
        int start = random.nextInt(bins.count);
        for (int step = 0; step < bins.count; step++) {
            int bin = start + step < bins.count ? start + step : start + step - bins.count;
            if (bins.fits(item, bin)) {
                bins.put(item, bin);
                return;
            }
        }
        price[item]++;
        bestCost = Double.POSITIVE_INFINITY;
        for (int step = 0; step < bins.count; step++) {
            int bin = start + step < bins.count ? start + step : start + step - bins.count;
            rate(item, bin);
        }
        if (bestCost < Double.POSITIVE_INFINITY) {
            int one = bestOne;
            int other = bestOther;
            int bin = bestBin;
            eject(one);
            if (other >= 0) {
                eject(other);
            }
            bins.put(item, bin);
        }
        for (int k = 0; k < SHAKES; k++) {
            shake();
        }
    }

    private void rate(int item, int bin) {
        int[] members = bins.members[bin];
        int size = bins.sizes[bin];
        for (int a = 0; a < size; a++) {
            int one = members[a];
            double cost = price[one] + 0.1 * items.sizes[one];
            if (cost >= bestCost) {
                continue;
            }
            if (fitsWithout(item, bin, one)) {
                bestCost = cost;
                bestBin = bin;
                bestOne = one;
                bestOther = -1;
                continue;
            }
            for (int b = a + 1; b < size; b++) {
                int other = members[b];
                double both = cost + price[other] + 0.1 * items.sizes[other];
                if (both < bestCost && fitsWithout(item, bin, one, other)) {
                    bestCost = both;
                    bestBin = bin;
                    bestOne = one;
                    bestOther = other;
                }
            }
        }
    }

    private boolean fitsWithout(int item, int bin, int one) {
        int words = items.words;
        for (int word = 0; word < words; word++) {
            long spare = items.spare[word];
            long room = bins.room[bin * words + word] + items.lanes[one * words + word];
            if ((((room | spare) - items.lanes[item * words + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsWithout(int item, int bin, int one, int other) {
        int words = items.words;
        for (int word = 0; word < words; word++) {
            long spare = items.spare[word];
            long room =
                    bins.room[bin * words + word] + items.lanes[one * words + word] + items.lanes[other * words + word];
            if ((((room | spare) - items.lanes[item * words + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }

    private void shake() {
        int one = random.nextInt(items.count);
        int other = random.nextInt(items.count);
        int from = bins.binOf[one];
        int to = bins.binOf[other];
        if (from == to || from < 0 || to < 0) {
            return;
        }
        if (fitsWithout(one, to, other) && fitsWithout(other, from, one)) {
            bins.take(one);
            bins.take(other);
            bins.put(one, to);
            bins.put(other, from);
        }
    }
}
