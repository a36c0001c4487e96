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
 * @param vms in the demand's order
 * @param rules that hold between them, each with at least two of them
 */
record GroupWork(PlanGroup group, @Nullable String tenant, List<DemandVm> vms, List<DemandRule> rules) {

    GroupTerms terms() {
        return group.terms();
    }

    /** What names of Cpools and datastores start with. */
    String label() {
        return tenant == null ? group.name() : group.name() + "-" + tenant;
    }

    List<DemandVm> running() {
        return vms.stream().filter(DemandVm::runs).toList();
    }
}
