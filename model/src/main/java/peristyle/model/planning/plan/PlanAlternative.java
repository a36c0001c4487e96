package peristyle.model.planning.plan;

import java.util.List;

/**
 * A choice of blade classes that was looked at for a group.
 *
 * @param group whose VMs
 * @param bladeClasses keys of the classes: one for all VMs, or two, of which the first takes what the second cannot hold
 * @param hosts hosts that were packed, reserve included; what they cannot go below where the choice was not packed because
 *     another is better in any case, or because time was up
 * @param objective value of the goal, for so many hosts
 * @param packed whether it was packed
 * @param chosen whether it is in the plan
 */
public record PlanAlternative(
        String group, List<String> bladeClasses, int hosts, double objective, boolean packed, boolean chosen) {

    public PlanAlternative {
        bladeClasses = List.copyOf(bladeClasses);
    }
}
