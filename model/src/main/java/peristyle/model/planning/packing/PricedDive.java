package peristyle.model.planning.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Builds a packing from a linear program: prices and bins improve each other until no better bin is found; bins that the
 * program uses nearly whole are fixed; what is left is a smaller problem of the same kind (column generation and diving).
 */
final class PricedDive {

    /** Measured: time for one look from one item at another in pricing, with 10 dimensions. */
    private static final double NANOS_A_PAIR = 24;

    private static final int STEPS_A_ROUND = 30;
    private static final int ROOT_ROUNDS = 120;
    private static final int ROUNDS = 4;

    /** Sets of items that a proof may look at. */
    private static final long PROOF_VISITS = 300_000;

    /** Proofs that may be tried; those that ran out of visits only help a little, so that there are few of them. */
    private static final int MOST_PROOFS = 30;

    /** The part of the remaining bins that is fixed at once. */
    private static final double PART = 0.1;

    private final Items items;
    private final Budget budget;
    private final SplittableRandom random;
    private final FractionalPacking root;
    private final int[] all;

    PricedDive(Items items, Budget budget, SplittableRandom random) {
        this.items = items;
        this.budget = budget;
        this.random = random;
        all = IntStream.range(0, items.count).toArray();
        root = new FractionalPacking(items.count);
        for (int item : all) {
            root.add(new int[] {item}, 0);
            root.meanPrices[item] = items.sizes[item] / items.dimensions;
        }
    }

    /**
     * The part of the budget after which prices and a first dive can be expected to be ready: they take some 75 rounds in
     * all, which look at every pair of items a few times. Where weights give room, a bin that loses an item may burst, so
     * that bins cannot be cut to what is left: infinite for these.
     */
    static double share(Items items, Budget budget) {
        double bins = 75.0 * items.count;
        return items.givesRoom()
                ? Double.POSITIVE_INFINITY
                : budget.share(bins * items.dimensions, bins * items.count * NANOS_A_PAIR);
    }

    /**
     * Improves prices and bins of the whole problem as far as worthwhile, with the bins that quick pricing overlooks.
     *
     * @return what the prices prove; 0 when they prove nothing
     */
    LowerBound prepare() {
        improve(root, all, ROOT_ROUNDS);
        DearestBins dearest = new DearestBins(items, root.meanPrices, PROOF_VISITS, budget);
        LowerBound best = dearest.bound();
        int cost = 1;
        while (cost < MOST_PROOFS && !dearest.paying().isEmpty() && !budget.spent()) {
            cost += dearest.isComplete() ? 1 : MOST_PROOFS / 3;
            for (int[] bin : dearest.paying()) {
                root.add(bin, 0);
            }
            root.restart();
            root.iterate(2 * STEPS_A_ROUND);
            dearest = new DearestBins(items, root.meanPrices, PROOF_VISITS, budget);
            LowerBound bound = dearest.bound();
            best = bound.bins() > best.bins() ? bound : best;
        }
        return best;
    }

    /** A packing, after some luck; what is left when the budget is spent goes in first-fit. */
    Bins run(double noise) {
        Bins bins = new Bins(items);
        int[] left = all;
        FractionalPacking program = root;
        while (left.length > 0 && !budget.spent()) {
            fix(program, left, bins, noise);
            int[] rest = Arrays.stream(left)
                    .filter(item -> bins.binOf[item] == Bins.NONE)
                    .toArray();
            program = program.restricted(rowsOf(left, rest), rest.length);
            left = rest;
            improve(program, left, ROUNDS);
        }
        for (int item : left) {
            FirstFitDecreasing.put(bins, item);
        }
        return bins;
    }

    /** For each old row its new one, or -1. */
    private int[] rowsOf(int[] left, int[] rest) {
        int[] rows = new int[left.length];
        int next = 0;
        for (int row = 0; row < left.length; row++) {
            rows[row] = next < rest.length && rest[next] == left[row] ? next++ : -1;
        }
        return rows;
    }

    private void improve(FractionalPacking program, int[] left, int rounds) {
        BinPricer pricer = new BinPricer(items, left, program.meanPrices);
        Set<List<Integer>> known = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            double most = 1;
            int added = 0;
            for (int row = 0; row < left.length; row++) {
                if (budget.work(items.dimensions)) {
                    return;
                }
                int[] bin = pricer.from(row);
                double worth = 0;
                for (int member : bin) {
                    worth += program.meanPrices[member];
                }
                most = Math.max(most, worth);
                if ((worth > 1.002 || round == 0)
                        && known.add(Arrays.stream(bin).boxed().toList())) {
                    program.add(bin, 0);
                    added++;
                }
            }
            if (round > 0 && (added == 0 || most < 1.01)) {
                break;
            }
            program.prune(0.85);
            program.restart();
            program.iterate(STEPS_A_ROUND);
        }
        program.restart();
        program.iterate(2 * STEPS_A_ROUND);
    }

    private void fix(FractionalPacking program, int[] left, Bins bins, double noise) {
        record Choice(int bin, double rating) {}
        List<Choice> choices = new ArrayList<>();
        double sum = 0;
        for (int bin = 0; bin < program.count; bin++) {
            double amount = program.meanAmounts[bin];
            sum += amount;
            if (amount > 0.02) {
                choices.add(new Choice(bin, amount + noise * random.nextDouble()));
            }
        }
        choices.sort(Comparator.comparingDouble((Choice choice) -> -choice.rating));
        int wanted = (int) Math.max(1, PART * sum);
        int fixed = 0;
        for (Choice choice : choices) {
            if (fixed >= wanted && choice.rating < 0.95) {
                break;
            }
            int[] members = program.bin(choice.bin);
            if (Arrays.stream(members).allMatch(row -> bins.binOf[left[row]] == Bins.NONE)) {
                int opened = bins.open();
                for (int row : members) {
                    bins.put(left[row], opened);
                }
                fixed++;
            }
        }
        if (fixed == 0) {
            bins.put(left[0], bins.open());
        }
    }
}
