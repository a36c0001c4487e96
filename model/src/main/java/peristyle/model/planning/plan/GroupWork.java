package peristyle.model.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;

/**
 * VMs of one group and one tenant (PL-3), planned in Cpools of their own.
 *
 * @param group their group
 * @param tenant who they belong to, null where the source names none
 * @param zone where its active side is
 * @param elsewhere whether that is not the first zone of the settings: what is there stays in its zone
 * @param kept Cpools that it has already
 * @param vms in the demand's order
 * @param rules that hold between them, each with at least two of them
 */
record GroupWork(
        PlanGroup group,
        @Nullable String tenant,
        String zone,
        boolean elsewhere,
        List<KeptPool> kept,
        List<DemandVm> vms,
        List<DemandRule> rules) {

    GroupWork {
        kept = List.copyOf(kept);
    }

    GroupTerms terms() {
        return group.terms();
    }

    /** What names of Cpools and datastores start with. */
    String label() {
        String label = tenant == null ? group.name() : group.name() + "-" + tenant;
        return elsewhere ? label + "-" + zone : label;
    }

    /** The zone of its standby side: the first allowed one that is another (GM-1). */
    String standbyZone(List<String> zones) {
        return zones.stream().filter(other -> !other.equals(zone)).findFirst().orElse(zone);
    }

    List<DemandVm> running() {
        return vms.stream().filter(DemandVm::runs).toList();
    }
}
