package peristyle.views.replicas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;

/**
 * A line of the tree of targets.
 *
 * @param name as it is shown
 * @param target what choosing it means, null for a zone and pool
 * @param sizeMib in full
 * @param freeMib NaN where it is not measured
 * @param reasons why it cannot be chosen
 */
record TargetLine(String name, @Nullable Target target, double sizeMib, double freeMib, List<Problem> reasons) {

    /** The target, where it can be chosen. */
    @Nullable
    Target usable() {
        return reasons.isEmpty() ? target : null;
    }
}
