package peristyle.model.planning.packing;

import org.jspecify.annotations.Nullable;
import peristyle.model.planning.packing.KnownPackings.Known;

/**
 * One instance in the table of results.
 *
 * @param name file name without {@code .vbp}
 * @param items counted by demand
 * @param dimensions number of dimensions
 * @param bins what was found
 * @param bound what was proved
 * @param known what is published, or null
 * @param nanos time taken, ns
 */
public record PackingRow(
        String name,
        int items,
        int dimensions,
        int bins,
        LowerBound bound,
        @Nullable Known known,
        long nanos) {

    static final String EXTENSION = ".vbp";

    /** The row of a result. */
    public static PackingRow of(String name, PackingInstance instance, PackingResult result, @Nullable Known known) {
        return new PackingRow(
                name,
                instance.items(),
                instance.dimensions(),
                result.packing().size(),
                result.bound(),
                known,
                result.nanos());
    }

    /** The published optimum, or the published bound where that is not known, or else our bound. */
    public int target() {
        return known == null ? bound.bins() : known.target();
    }

    /** Bins above the target, as a share of it. */
    public double gap() {
        return target() == 0 ? 0 : (double) bins / target() - 1;
    }

    /** The class of a published instance: its name without the running number. */
    public String family() {
        int end = name.lastIndexOf('_');
        return end < 0 ? name : name.substring(0, end);
    }
}
