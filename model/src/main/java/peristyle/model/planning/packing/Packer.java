package peristyle.model.planning.packing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Packs an instance: a proof of what is possible, several constructions, then searches that take away bin after bin until
 * the limits end them.
 */
public final class Packer {

    /** Constructions that look at all remaining items for each item are left out beyond this many. */
    private static final int MOST_FOR_SQUARE = 10_000;

    /** The most of the time that the ejection search has before the linear program, and after each dive. */
    private static final double FIRST_EJECTIONS = 0.15;

    private static final double LATER_EJECTIONS = 0.05;

    /** How much the second and later dives trust luck more than the program. */
    private static final double NOISE = 0.3;

    private final Items items;
    private final Budget budget;
    private final SplittableRandom random;
    private LowerBound bound;
    private Bins best;

    private Packer(Items items, Budget budget, long seed) {
        this.items = items;
        this.budget = budget;
        random = new SplittableRandom(seed);
        bound = LowerBounds.of(items);
        best = FirstFitDecreasing.pack(items, Norm.LARGEST);
    }

    /**
     * The best packing found within the limits; there always is one. Reading the items, the simple bounds and one first-fit
     * packing take their time whatever the limits say.
     */
    public static PackingResult pack(PackingInstance instance, Limits limits) {
        Budget budget = new Budget(limits);
        Packer packer = new Packer(new Items(instance), budget, limits.seed());
        packer.construct();
        packer.search();
        return new PackingResult(packer.best.toPacking(), packer.bound, budget.elapsed());
    }

    /** What no packing of this instance can go below, as far as no search is needed to know it. */
    public static LowerBound bound(PackingInstance instance) {
        return LowerBounds.of(new Items(instance));
    }

    private boolean mayGoOn() {
        return best.count > bound.bins() && !budget.spent();
    }

    private void keep(@Nullable Bins bins) {
        if (bins != null && bins.count < best.count) {
            best = bins;
        }
    }

    private void construct() {
        List<Supplier<@Nullable Bins>> simple = List.of(
                () -> FirstFitDecreasing.pack(items, Norm.SUM), () -> FirstFitDecreasing.pack(items, Norm.SQUARES));
        List<Supplier<@Nullable Bins>> square = List.of(
                () -> PerfectPacking.pack(items, budget),
                () -> BinCentric.pack(items, BinCentric.Rule.DOT_PRODUCT, budget),
                () -> BinCentric.pack(items, BinCentric.Rule.DISTANCE, budget),
                () -> FirstFitDecreasing.packDynamically(items, Norm.LARGEST, budget));
        for (Supplier<@Nullable Bins> construction : simple) {
            if (mayGoOn()) {
                keep(construction.get());
            }
        }
        for (Supplier<@Nullable Bins> construction : square) {
            if (mayGoOn() && items.count <= MOST_FOR_SQUARE) {
                keep(construction.get());
            }
        }
    }

    private void search() {
        double share = PricedDive.share(items, budget);
        if (budget.gone() + share > 1) {
            eject(best, Double.POSITIVE_INFINITY);
            return;
        }
        eject(best, budget.gone() + Math.min(share, FIRST_EJECTIONS));
        if (!mayGoOn()) {
            return;
        }
        PricedDive dive = new PricedDive(items, budget, random);
        LowerBound proof = dive.prepare();
        bound = proof.bins() > bound.bins() ? proof : bound;
        for (double noise = 0; mayGoOn(); noise = NOISE) {
            eject(dive.run(noise), budget.gone() + LATER_EJECTIONS);
        }
    }

    private void eject(Bins start, double until) {
        keep(start);
        if (mayGoOn()) {
            keep(new EjectionSearch(start, bound.bins(), budget, random).run(until));
        }
    }
}
