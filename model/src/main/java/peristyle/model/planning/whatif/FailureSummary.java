package peristyle.model.planning.whatif;

import java.util.Comparator;

/**
 * What a failure does, in numbers.
 *
 * @param failure what fails
 * @param unaffected VMs that go on where they are
 * @param restarted VMs that start again
 * @param aboveLimit of those, VMs on hosts that then run more than they should (CP-4)
 * @param rulesBroken of those, VMs that break a rule where they start (CP-9)
 * @param moved VMs that have to move first
 * @param lost VMs that do not run any more
 * @param byChoice of those, VMs that are never to be restarted (HA-2)
 * @param lostMemoryMib memory of those, MiB
 * @param proof how sure it is that not less is lost
 */
public record FailureSummary(
        Failure failure,
        int unaffected,
        int restarted,
        int aboveLimit,
        int rulesBroken,
        int moved,
        int lost,
        int byChoice,
        long lostMemoryMib,
        FailureImpact.Proof proof) {

    /** Most lost first that was to be restarted, then most memory lost, most strained, most restarted. */
    public static final Comparator<FailureSummary> WORST_FIRST = Comparator.comparingInt(
                    (FailureSummary summary) -> summary.lost() - summary.byChoice())
            .thenComparingLong(FailureSummary::lostMemoryMib)
            .thenComparingInt(FailureSummary::rulesBroken)
            .thenComparingInt(FailureSummary::aboveLimit)
            .thenComparingInt(FailureSummary::restarted)
            .reversed();

    /** Whether everything that is ever to be restarted runs afterwards, within every limit and rule. */
    public boolean holds() {
        return lost == byChoice && aboveLimit == 0 && rulesBroken == 0;
    }
}
