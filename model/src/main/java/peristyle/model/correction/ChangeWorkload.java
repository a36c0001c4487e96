package peristyle.model.correction;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Corrects how the load of VMs behaves, which an import guesses from their names.
 *
 * @param vms one or several
 * @param workload what all of them get
 */
public record ChangeWorkload(List<VmId> vms, Workload workload) implements Operation {

    public ChangeWorkload {
        vms = Corrections.distinct(vms);
    }

    @Override
    public String code() {
        return vms.size() == 1 ? "correction.workload" : "correction.workloads";
    }

    @Override
    public ObjectId subject() {
        return vms.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return Corrections.arguments(vms, workload);
    }

    @Override
    public Verdict judge(Situation situation) {
        List<Problem> reasons = Corrections.against(situation, vms);
        List<EstateObject> put = new ArrayList<>();
        for (VmId id : vms) {
            Vm vm = situation.estate().vms().find(id).orElse(null);
            if (vm != null && vm.workload() != workload) {
                put.add(vm.loadedLike(workload));
            }
        }
        if (reasons.isEmpty() && put.isEmpty()) {
            reasons.add(Problem.of("correction.already", vms.getFirst(), workload));
        }
        return reasons.isEmpty()
                ? new Verdict.Accepted(new EstateChange(put, List.of()), List.of())
                : new Verdict.Refused(reasons);
    }
}
