package peristyle.model.protection;

import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.VmId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Ends the replication of a VM: its copy and all recovery points are given up (OR-2).
 *
 * @param replica what is given up
 * @param vm whose replica it is
 */
public record DissociateVm(ReplicaId replica, VmId vm) implements Operation {

    @Override
    public String code() {
        return "replica.dissociate";
    }

    @Override
    public ObjectId subject() {
        return vm;
    }

    @Override
    public List<Object> arguments() {
        return List.of(vm);
    }

    @Override
    public Verdict judge(Situation situation) {
        Replica known = situation.estate().replicas().find(replica).orElse(null);
        if (known == null || !known.vm().equals(vm)) {
            return new Verdict.Refused(List.of(Problem.of("protection.replica-gone", vm)));
        }
        return known.mirror() == null
                ? new Verdict.Accepted(EstateChange.remove(replica), List.of())
                : new Verdict.Refused(List.of(Problem.of("protection.mirror-per-lun", vm, known.mirror())));
    }
}
