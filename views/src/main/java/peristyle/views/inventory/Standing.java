package peristyle.views.inventory;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.rule.Severity;

/**
 * What is found of an entry or of anything under it, whatever the scope leaves out of the tree: a region is not well because the
 * zone that is looked at is.
 *
 * @param inside the worst in the scope; null where nothing is found there
 * @param outside the worst outside of it; null where nothing is found there
 * @param elsewhere how many findings lie outside of it
 */
record Standing(@Nullable Severity inside, @Nullable Severity outside, int elsewhere) {

    /** One finding. */
    static Standing of(Severity severity, boolean inside) {
        return inside ? new Standing(severity, null, 0) : new Standing(null, severity, 1);
    }

    /** Both together. */
    Standing plus(Standing other) {
        return new Standing(worse(inside, other.inside), worse(outside, other.outside), elsewhere + other.elsewhere);
    }

    /** The worst, wherever it lies. */
    Severity worst() {
        return Objects.requireNonNull(worse(inside, outside), "something is found where there is a standing");
    }

    private static @Nullable Severity worse(@Nullable Severity one, @Nullable Severity other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
