package peristyle.model.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Moves a running VM to another host of its pool without stopping it (CP-10). The hypervisors carry it out. */
public record MoveVm(VmId vm, HostId target) implements Operation {

    @Override
    public String code() {
        return "vm.move";
    }

    @Override
    public ObjectId subject() {
        return vm;
    }

    @Override
    public List<Object> arguments() {
        return List.of(vm, target);
    }

    @Override
    public Verdict judge(Situation situation) {
        Vm machine = situation.estate().vms().find(vm).orElse(null);
        if (machine == null) {
            return new Verdict.Refused(List.of(Problem.of("protection.vm-gone", vm)));
        }
        @Nullable Host host = situation.estate().hosts().find(target).orElse(null);
        if (host == null || !host.pool().equals(machine.pool())) {
            return new Verdict.Refused(List.of(Problem.of("move.other-pool", vm, target, machine.pool())));
        }
        List<Problem> reasons = MoveChecks.against(situation, machine, host);
        return reasons.isEmpty()
                ? new Verdict.Accepted(
                        EstateChange.put(machine.moving(target)), MoveChecks.advice(situation, machine, host))
                : new Verdict.Refused(reasons);
    }
}
