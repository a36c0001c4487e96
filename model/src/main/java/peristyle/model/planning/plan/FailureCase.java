package peristyle.model.planning.plan;

import java.util.List;

/**
 * What happens when some hosts of a Cpool fail at once: the packing that was actually made.
 *
 * @param failed places of the hosts in the Cpool's list, from 0
 * @param restarts where each VM of the failed hosts starts again
 * @param moves VMs of the other hosts that have to move first
 * @param holds whether every VM runs afterwards, within every limit and rule
 * @param stranded ids of VMs that find no place
 */
public record FailureCase(
        List<Integer> failed, List<Landing> restarts, List<Landing> moves, boolean holds, List<String> stranded) {

    public FailureCase {
        failed = List.copyOf(failed);
        restarts = List.copyOf(restarts);
        moves = List.copyOf(moves);
        stranded = List.copyOf(stranded);
    }

    /**
     * Where a VM goes.
     *
     * @param vm its id
     * @param host place of the host in the Cpool's list, from 0
     */
    public record Landing(String vm, int host) {}
}
