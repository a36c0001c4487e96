package peristyle.model.planning.packing;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Empties one bin after the other: its items go to a pool; an item from the pool goes where it fits, or else where one or two
 * cheaper members have to leave for it. An item that was hard to place becomes dearer to throw out, so that the search does
 * not turn in circles (the ejection pool of Nagata and Bräysy 2009, there for vehicles). Exchanges at random keep the bins
 * moving.
 */
final class EjectionSearch {

    /** Exchanges tried after each ejection; found by trial. */
    private static final int SHAKES = 60;

    /** How much the size of an item counts beside its price. */
    private static final double PRICE_OF_SIZE = 0.1;

    private final Items items;
    private final Budget budget;
    private final SplittableRandom random;
    private final int lowest;
    private final int[] pool;
    private int pooled;
    private final int[] prices;
    private final Bins bins;
    private int bestBin;
    private int bestOne;
    private int bestOther;
    private double bestCost;

    /** A search from a packing down to this many bins. */
    EjectionSearch(Bins start, int lowest, Budget budget, SplittableRandom random) {
        items = start.items;
        bins = start.copy();
        this.lowest = lowest;
        this.budget = budget;
        this.random = random;
        pool = new int[items.count];
        prices = new int[items.count];
    }

    /** The best packing when the bound is reached or this part of the budget is gone. */
    Bins run(double until) {
        Bins best = bins.copy();
        while (bins.count > lowest && !budget.spent() && budget.gone() <= until) {
            Arrays.fill(prices, 1);
            emptyLightest();
            while (pooled > 0) {
                if (budget.step() || budget.gone() > until) {
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
            int bin = around(start + step);
            if (bins.fits(item, bin)) {
                bins.put(item, bin);
                return;
            }
        }
        prices[item]++;
        bestCost = Double.POSITIVE_INFINITY;
        for (int step = 0; step < bins.count; step++) {
            rate(item, around(start + step));
        }
        if (bestCost == Double.POSITIVE_INFINITY) {
            giveUp(item);
            return;
        }
        eject(bestOne);
        if (bestOther != Bins.NONE) {
            eject(bestOther);
        }
        bins.put(item, bestBin);
        for (int shake = 0; shake < SHAKES; shake++) {
            shake();
        }
    }

    private int around(int place) {
        return place < bins.count ? place : place - bins.count;
    }

    /** Nothing makes room: a bin is turned out for the item. */
    private void giveUp(int item) {
        int bin = random.nextInt(bins.count);
        while (bins.sizes[bin] > 0) {
            eject(bins.members[bin][0]);
        }
        bins.put(item, bin);
    }

    /** Looks for members of the bin, one or two, that are cheaper to throw out for the item than any so far. */
    private void rate(int item, int bin) {
        int[] members = bins.members[bin];
        int size = bins.sizes[bin];
        for (int first = 0; first < size; first++) {
            int one = members[first];
            double cost = cost(one);
            if (cost >= bestCost) {
                continue;
            }
            if (bins.fitsWithout(item, bin, one)) {
                choose(cost, bin, one, Bins.NONE);
                continue;
            }
            for (int second = first + 1; second < size; second++) {
                int other = members[second];
                double both = cost + cost(other);
                if (both < bestCost && bins.fitsWithout(item, bin, one, other)) {
                    choose(both, bin, one, other);
                }
            }
        }
    }

    private double cost(int item) {
        return prices[item] + PRICE_OF_SIZE * items.sizes[item];
    }

    private void choose(double cost, int bin, int one, int other) {
        bestCost = cost;
        bestBin = bin;
        bestOne = one;
        bestOther = other;
    }

    /** Exchanges two items at random if both fit. */
    private void shake() {
        int one = random.nextInt(items.count);
        int other = random.nextInt(items.count);
        int from = bins.binOf[one];
        int to = bins.binOf[other];
        if (from != to
                && from != Bins.NONE
                && to != Bins.NONE
                && bins.fitsWithout(one, to, other)
                && bins.fitsWithout(other, from, one)) {
            bins.take(one);
            bins.take(other);
            bins.put(one, to);
            bins.put(other, from);
        }
    }
}
