package peristyle.model.planning.whatif;

import java.util.List;

/**
 * Failures of two hosts at once. Two hosts of different pools that both keep a host do not touch each other, because VMs
 * restart within their pool: such a pair does exactly what its two single failures do, and is counted, not packed again.
 *
 * @param packed pairs that were packed, worst first
 * @param independent pairs that are the sum of their single failures
 */
public record PairSweep(List<FailureSummary> packed, long independent) {

    public PairSweep {
        packed = List.copyOf(packed);
    }
}
