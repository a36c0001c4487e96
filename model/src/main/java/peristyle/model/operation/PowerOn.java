package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Starts a VM that is off, on the host of its pool that has most room for it. The hypervisors carry it out. */
public record PowerOn(VmId vm) implements Operation {

    @Override
    public String code() {
        return "vm.power-on";
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
        if (machine == null) {
            return new Verdict.Refused(List.of(Problem.of("protection.vm-gone", vm)));
        }
        return PowerOnChecks.of(situation, machine).verdict();
    }
}
