package peristyle.model.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Tenant;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Corrects to whom Cpools belong, which no inventory file says (PL-3). Hardware is never shared between tenants: their blades,
 * VMs, and the datastores on which only their VMs lie go along with their LUNs. A new name makes a tenant of the same
 * organisation; one that nothing belongs to any more goes.
 *
 * @param cpools one or several
 * @param tenant name of the tenant, without regard to case
 */
public record ChangeTenant(List<PoolId> cpools, String tenant) implements Operation {

    public ChangeTenant {
        cpools = Corrections.distinct(cpools);
        tenant = tenant.strip();
    }

    @Override
    public String code() {
        return cpools.size() == 1 ? "correction.tenant" : "correction.tenants";
    }

    @Override
    public ObjectId subject() {
        return cpools.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return Corrections.arguments(cpools, tenant);
    }

    @Override
    public Verdict judge(Situation situation) {
        List<Problem> reasons = Corrections.against(situation, cpools);
        if (tenant.isBlank()) {
            reasons.add(Problem.of("correction.tenant-unnamed"));
        }
        Set<Cpool> changing = changing(situation.estate(), reasons);
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        Handover handover = new Handover(situation.estate(), changing, tenant);
        return handover.reasons().isEmpty()
                ? new Verdict.Accepted(handover.change(), new ArrayList<>(handover.advice()))
                : new Verdict.Refused(handover.reasons());
    }

    private Set<Cpool> changing(Estate estate, List<Problem> reasons) {
        Set<Cpool> changing = new LinkedHashSet<>();
        for (PoolId id : cpools) {
            ComputePool pool = estate.pools().find(id).orElse(null);
            if (pool instanceof Cpool cpool) {
                Tenant now = estate.tenants().find(cpool.tenant()).orElse(null);
                if (now == null || !now.name().equalsIgnoreCase(tenant)) {
                    changing.add(cpool);
                }
            } else if (pool != null) {
                reasons.add(Problem.of("correction.not-a-cpool", id));
            }
        }
        if (reasons.isEmpty() && changing.isEmpty()) {
            reasons.add(Problem.of("correction.already", cpools.getFirst(), tenant));
        }
        return changing;
    }
}
