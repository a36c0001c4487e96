package peristyle.model.planning.plan;

import java.util.List;
import peristyle.model.planning.demand.DemandVm;

/**
 * VMs that are placed as one: a single VM, or those that a rule keeps together (CP-9).
 *
 * @param vms one or more
 * @param load what they take together, growth included
 * @param apart numbers of the rules that keep it apart from others, in the order of {@link Units#apart}
 * @param family units of the same family are bound by rules and stay in one Cpool
 */
record Unit(List<DemandVm> vms, HostLoad load, int[] apart, int family) {

    String name() {
        return vms.getFirst().name();
    }
}
