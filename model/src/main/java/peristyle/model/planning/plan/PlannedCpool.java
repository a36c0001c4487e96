package peristyle.model.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Cpool: hosts of one class, one zone and one tenant (CP-1).
 *
 * @param name unique in the plan
 * @param group whose VMs it runs
 * @param tenant who it belongs to (PL-3), null where the source names none
 * @param zone where it runs
 * @param side which side it is on
 * @param existing whether it is there already
 * @param bladeClass key of the class of all its hosts
 * @param hosts 1 to 32 hosts (CP-2)
 * @param limit what may be planned on each host
 * @param activatedMemoryMib activated memory (CP-3), MiB, in whole GiB
 * @param spareHosts how many hosts may fail at once
 * @param bound what the number of its hosts cannot go below for the VMs that it runs
 * @param proof that the failures are survived
 * @param why where the number of its hosts, its limits and its activated memory come from
 */
public record PlannedCpool(
        String name,
        String group,
        @Nullable String tenant,
        String zone,
        Side side,
        boolean existing,
        String bladeClass,
        List<PlannedHost> hosts,
        HostLoad limit,
        long activatedMemoryMib,
        int spareHosts,
        HostBound bound,
        FailureProof proof,
        List<Why> why) {

    public PlannedCpool {
        hosts = List.copyOf(hosts);
        why = List.copyOf(why);
    }

    /** Hosts above the bound; 0 is proved to be the best. */
    public int gap() {
        return hosts.size() - bound.hosts();
    }

    /** What all its VMs take. */
    public HostLoad load() {
        return hosts.stream().map(PlannedHost::load).reduce(HostLoad.NONE, HostLoad::plus);
    }
}
