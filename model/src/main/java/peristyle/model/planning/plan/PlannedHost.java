package peristyle.model.planning.plan;

import java.util.List;

/**
 * A host and what sits on it.
 *
 * @param name unique in the plan
 * @param existing whether it is there already and costs nothing more
 * @param vms ids of the VMs on it
 * @param load what they take
 */
public record PlannedHost(String name, boolean existing, List<String> vms, HostLoad load) {

    public PlannedHost {
        vms = List.copyOf(vms);
    }
}
