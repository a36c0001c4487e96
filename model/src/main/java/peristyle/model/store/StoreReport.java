package peristyle.model.store;

import java.util.List;
import java.util.Optional;
import peristyle.model.problem.Problem;

/**
 * What a check of a store found.
 *
 * @param objects objects of the estate
 * @param tasks tasks, each with its audit entry
 * @param blocks blocks of measurements
 * @param auditHead SHA-256 of the newest audit entry, hexadecimal: noted elsewhere, it shows whether the end was cut off
 * @param earlier that it is of an earlier version and was checked through a copy, empty where it is of this one
 * @param problems what is wrong, at most {@value #MOST}
 */
public record StoreReport(
        long objects,
        long tasks,
        long blocks,
        String auditHead,
        Optional<EarlierSchema> earlier,
        List<Problem> problems) {

    /** Problems that are told apart; a store with more is broken all the same. */
    public static final int MOST = 100;

    public StoreReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
