package peristyle.model.protection;

import java.util.List;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Backs VMs up by a policy that there is (BK-1, BK-2); it takes the place of the one that they have.
 *
 * @param vms one or several
 * @param policy of their tenant, to another zone than theirs
 */
public record AssignBackup(List<VmId> vms, BackupPolicyId policy) implements Operation {

    public AssignBackup {
        vms = BackedUpVms.distinct(vms);
    }

    @Override
    public String code() {
        return vms.size() == 1 ? "backup.assign" : "backup.assign-several";
    }

    @Override
    public ObjectId subject() {
        return vms.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return List.of(vms.getFirst(), vms.size(), policy, List.<Object>copyOf(vms));
    }

    @Override
    public Verdict judge(Situation situation) {
        BackedUpVms machines = BackedUpVms.of(situation, vms);
        BackupPolicy terms = situation.estate().backupPolicies().find(policy).orElse(null);
        if (terms == null) {
            machines.refuse(Problem.of("backup.policy-gone", policy));
            return machines.refused();
        }
        return machines.under(terms, List.of());
    }
}
