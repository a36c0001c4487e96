package peristyle.model.planning.plan;

import java.util.List;

/**
 * Proof that a Cpool survives failures, by packing anew for each.
 *
 * @param failures how many hosts may fail at once
 * @param argument how it is proved
 * @param cases those that were packed, in the order of the hosts
 * @param proved whether every case holds
 */
public record FailureProof(int failures, Argument argument, List<FailureCase> cases, boolean proved) {

    public FailureProof {
        cases = List.copyOf(cases);
    }

    /** How many hosts may fail is proved. */
    public enum Argument {
        /** No failure has to be survived. */
        NONE,
        /** Every combination of that many hosts was packed. */
        EVERY_CASE,
        /**
         * As many hosts stand empty as may fail, and all hosts are alike: what a failed host ran starts together on one of
         * them. Every failure of one host was packed; more at once follow by counting.
         */
        EMPTY_HOSTS
    }
}
