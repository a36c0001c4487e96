package peristyle.model.planning.demand;

import java.util.List;
import peristyle.model.estate.AffinityType;

/**
 * A rule between VMs (CP-9).
 *
 * @param name what people call it; with {@code place} unique
 * @param place cluster it comes from, empty where it was added by hand
 * @param type what it asks
 * @param enabled whether it is obeyed; one that is off stays listed
 * @param vms ids of the VMs that it binds, each once
 */
public record DemandRule(String name, String place, AffinityType type, boolean enabled, List<String> vms) {

    public DemandRule {
        vms = vms.stream().distinct().toList();
    }
}
