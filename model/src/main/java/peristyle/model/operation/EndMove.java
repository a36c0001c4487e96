package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Gives up the live migration of a VM: it stays where it runs (CP-10). */
public record EndMove(VmId vm) implements Operation {

    @Override
    public String code() {
        return "vm.end-move";
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
        Vm machine = situation.estate().vms().find(vm).orElse(null);
        return machine == null || machine.movingTo() == null || machine.starting()
                ? new Verdict.Refused(List.of(Problem.of("move.not-under-way", vm)))
                : new Verdict.Accepted(EstateChange.put(machine.moving(null)), List.of());
    }
}
