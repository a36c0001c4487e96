package peristyle.model.operation;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Takes the power from a VM at once: what its guest has not written is lost. High availability does not start it again; an
 * operator does. A VM that is being started stays off.
 */
public record PowerOff(VmId vm) implements Operation {

    @Override
    public String code() {
        return "vm.power-off";
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
        List<Problem> reasons = against(situation, machine);
        return reasons.isEmpty()
                ? new Verdict.Accepted(EstateChange.put(machine.off()), List.of())
                : new Verdict.Refused(reasons);
    }

    private List<Problem> against(Situation situation, Vm machine) {
        List<Problem> reasons = new ArrayList<>();
        if (machine.starting()) {
            return reasons;
        }
        if (machine.power() == PowerState.OFF) {
            reasons.add(Problem.of("power.off-already", vm));
            return reasons;
        }
        if (machine.power() == PowerState.UNKNOWN) {
            reasons.add(Problem.of("power.unknown", vm));
        }
        if (machine.movingTo() != null) {
            reasons.add(Problem.of("move.under-way", vm, machine.movingTo()));
        }
        Host host = machine.host() == null
                ? null
                : situation.estate().hosts().find(machine.host()).orElse(null);
        if (host != null && host.state() != HostState.CONNECTED && host.state() != HostState.MAINTENANCE) {
            reasons.add(Problem.of("power.host-away", vm, host.id(), host.state()));
        }
        return reasons;
    }
}
