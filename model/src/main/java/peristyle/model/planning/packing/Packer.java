package peristyle.model.planning.packing;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Packs an instance: several constructions, then a search that takes away bin after bin until the limits end it. */
public final class Packer {

    private Packer() {}

    /**
     * The best packing found within the limits; there always is one. The first construction takes its time whatever the
     * limits say.
     */
    public static PackingResult pack(PackingInstance instance, Limits limits) {
        Budget budget = new Budget(limits);
        Items items = new Items(instance);
        LowerBound bound = VolumeBound.of(items);
        Bins best = FirstFitDecreasing.pack(items, Norm.LARGEST);
        for (Supplier<@Nullable Bins> construction : constructions(items, budget)) {
            if (best.count <= bound.bins() || budget.spent()) {
                break;
            }
            Bins bins = construction.get();
            if (bins != null && bins.count < best.count) {
                best = bins;
            }
        }
        if (best.count > bound.bins()) {
            best = new EjectionSearch(best, bound.bins(), budget, new SplittableRandom(limits.seed())).run();
        }
        return new PackingResult(best.toPacking(), bound, budget.elapsed());
    }

    private static java.util.List<Supplier<@Nullable Bins>> constructions(Items items, Budget budget) {
        return java.util.List.of(
                () -> BinCentric.pack(items, BinCentric.Rule.DOT_PRODUCT, budget),
                () -> BinCentric.pack(items, BinCentric.Rule.DISTANCE, budget),
                () -> FirstFitDecreasing.packDynamically(items, Norm.LARGEST, budget));
    }
}
