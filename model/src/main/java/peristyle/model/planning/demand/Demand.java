package peristyle.model.planning.demand;

import java.util.List;
import java.util.Map;

/**
 * What has to be placed, and what was left out and why: every VM of the source is in {@code vms} or in {@code leftOut}.
 *
 * @param source name of the file, or of the estate
 * @param rules how it was made of the source
 * @param vms those that count, in the source's order
 * @param affinity rules between them (CP-9), those that are off included
 * @param decisions what was decided about each kind that occurs
 * @param leftOut those that do not count
 * @param doubts what was taken for granted
 * @param existing Cpools that are there already
 * @param stores datastores that are there already
 * @param aligned measured load over time of all VMs together; empty where no series is known
 * @param measured what VMs were measured to use, by their ids; nothing is sized on it
 */
public record Demand(
        String source,
        DemandRules rules,
        List<DemandVm> vms,
        List<DemandRule> affinity,
        List<KindDecision> decisions,
        List<LeftOutVm> leftOut,
        List<DemandDoubt> doubts,
        List<ExistingPool> existing,
        List<ExistingStore> stores,
        List<AlignedLoad> aligned,
        Map<String, MeasuredUse> measured) {

    public Demand {
        vms = List.copyOf(vms);
        affinity = List.copyOf(affinity);
        decisions = List.copyOf(decisions);
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
        existing = List.copyOf(existing);
        stores = List.copyOf(stores);
        aligned = List.copyOf(aligned);
        measured = Map.copyOf(measured);
    }

    /** A demand of which nothing was measured. */
    public Demand(
            String source,
            DemandRules rules,
            List<DemandVm> vms,
            List<DemandRule> affinity,
            List<KindDecision> decisions,
            List<LeftOutVm> leftOut,
            List<DemandDoubt> doubts,
            List<ExistingPool> existing) {
        this(source, rules, vms, affinity, decisions, leftOut, doubts, existing, List.of(), List.of(), Map.of());
    }

    /** Sums over the VMs that count. */
    public DemandTotals totals() {
        return DemandTotals.of(vms);
    }

    /** The same demand with these VMs instead. */
    public Demand withVms(List<DemandVm> others) {
        return new Demand(
                source, rules, others, affinity, decisions, leftOut, doubts, existing, stores, aligned, measured);
    }

    /** The same demand with these rules between VMs instead. */
    public Demand withAffinity(List<DemandRule> others) {
        return new Demand(source, rules, vms, others, decisions, leftOut, doubts, existing, stores, aligned, measured);
    }
}
