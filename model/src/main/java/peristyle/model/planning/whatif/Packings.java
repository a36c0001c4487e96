package peristyle.model.planning.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import peristyle.model.planning.packing.PackingResult;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetVm;

/**
 * Packings that were made, known when the same is asked again: whether VMs fit without one host, without two, and how many
 * hosts more they need, are questions about one packing. The same VMs give the same packing. For one thread.
 */
public final class Packings {

    /** All VMs of a pool, and those that run in any case; more are not asked for by turns. */
    private static final int KEPT = 2;

    private record Asked(HostLoad limit, List<HostLoad> loads) {}

    private final SequencedMap<Asked, PackingResult> known = new LinkedHashMap<>();

    /** These VMs in as few hosts of this limit as the packer finds. */
    PackingResult of(HostLoad limit, List<FleetVm> vms) {
        Asked asked = new Asked(limit, vms.stream().map(FleetVm::load).toList());
        PackingResult before = known.get(asked);
        if (before != null) {
            return before;
        }
        PackingResult packed = HostCount.packed(limit, vms, HostCount.used(limit, vms));
        if (known.size() == KEPT) {
            known.pollFirstEntry();
        }
        known.put(asked, packed);
        return packed;
    }
}
