package peristyle.model.planning.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.DemandVm;

/**
 * What a plan is asked to be.
 *
 * @param region code of the region as SKUs spell it: {@code fr1}
 * @param demand how the demand is made of its source
 * @param terms terms of VMs that no group takes
 * @param groups groups with terms of their own, in order
 * @param rulesAdded rules between VMs beside those of the source (CP-9); VMs by id or by name
 * @param rulesOff names of rules of the source that are not to be obeyed
 * @param goal what the best plan has least of
 * @param start what the plan starts from
 * @param bounds what it may not go beyond
 * @param backup how much space backups take
 * @param prices the operator's prices, null where there are none
 */
public record PlanSettings(
        String region,
        DemandRules demand,
        GroupTerms terms,
        List<PlanGroup> groups,
        List<DemandRule> rulesAdded,
        List<String> rulesOff,
        Goal goal,
        Start start,
        PlanBounds bounds,
        BackupTerms backup,
        @Nullable PriceList prices) {

    /** Name of the group of VMs that no other takes. */
    public static final String REST = "default";

    /** What holds where nothing is said: all terms usual, green field, least quantities, no prices. */
    public static final PlanSettings USUAL = new PlanSettings(
            "fr1",
            DemandRules.USUAL,
            GroupTerms.USUAL,
            List.of(),
            List.of(),
            List.of(),
            Goal.LEAST_QUANTITIES,
            Start.GREEN_FIELD,
            PlanBounds.USUAL,
            BackupTerms.USUAL,
            null);

    public PlanSettings {
        groups = List.copyOf(groups);
        rulesAdded = List.copyOf(rulesAdded);
        rulesOff = List.copyOf(rulesOff);
    }

    /** The group of this VM: the first that takes it, else one of the name {@link #REST}. */
    public PlanGroup groupOf(DemandVm vm) {
        return groups.stream()
                .filter(group -> group.filter().matches(vm))
                .findFirst()
                .orElseGet(() -> new PlanGroup(REST, VmFilter.ALL, terms));
    }

    /** The same with these terms for VMs that no group takes. */
    public PlanSettings withTerms(GroupTerms others) {
        return new PlanSettings(
                region, demand, others, groups, rulesAdded, rulesOff, goal, start, bounds, backup, prices);
    }

    /** The same with these groups. */
    public PlanSettings withGroups(List<PlanGroup> others) {
        return new PlanSettings(
                region, demand, terms, others, rulesAdded, rulesOff, goal, start, bounds, backup, prices);
    }

    /** The same with another goal. */
    public PlanSettings withGoal(Goal other) {
        return new PlanSettings(
                region, demand, terms, groups, rulesAdded, rulesOff, other, start, bounds, backup, prices);
    }

    /** The same with another start. */
    public PlanSettings withStart(Start other) {
        return new PlanSettings(
                region, demand, terms, groups, rulesAdded, rulesOff, goal, other, bounds, backup, prices);
    }

    /** The same within other bounds. */
    public PlanSettings withBounds(PlanBounds others) {
        return new PlanSettings(
                region, demand, terms, groups, rulesAdded, rulesOff, goal, start, others, backup, prices);
    }

    /** The same with these prices. */
    public PlanSettings withPrices(@Nullable PriceList others) {
        return new PlanSettings(
                region, demand, terms, groups, rulesAdded, rulesOff, goal, start, bounds, backup, others);
    }
}
