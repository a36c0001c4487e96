package peristyle.model.protection;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Puts a VM under a replication policy; replication starts at once (OR-2). */
public record AssociateVm(VmId vm, ReplicationPolicyId policy) implements Operation {

    @Override
    public String code() {
        return "replica.associate";
    }

    @Override
    public ObjectId subject() {
        return vm;
    }

    @Override
    public List<Object> arguments() {
        return List.of(vm, policy);
    }

    @Override
    public Verdict judge(Situation situation) {
        Vm machine = situation.estate().vms().find(vm).orElse(null);
        ReplicationPolicy terms =
                situation.estate().replicationPolicies().find(policy).orElse(null);
        List<Problem> reasons = new ArrayList<>();
        if (machine == null) {
            reasons.add(Problem.of("protection.vm-gone", vm));
        }
        if (terms == null) {
            reasons.add(Problem.of("protection.policy-gone", policy));
        }
        if (machine == null || terms == null) {
            return new Verdict.Refused(reasons);
        }
        reasons.addAll(Compatibility.against(situation, machine, terms));
        reasons.addAll(StandbyRoom.against(situation, machine, terms));
        return reasons.isEmpty()
                ? new Verdict.Accepted(
                        EstateChange.put(
                                Replicas.of(machine, machine.disks().getFirst().datastore(), terms)),
                        ReplicationAdvice.on(situation, machine, terms))
                : new Verdict.Refused(reasons);
    }
}
