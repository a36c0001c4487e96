package peristyle.model.operation;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.HostMemory;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

/** What stands against the live migration of a VM (CP-10). */
final class MoveChecks {

    private MoveChecks() {}

    static List<Problem> against(Situation situation, Vm vm, Host target) {
        List<Problem> reasons = new ArrayList<>();
        if (!vm.running()) {
            reasons.add(Problem.of("move.not-running", vm.id()));
        }
        if (vm.movingTo() != null) {
            reasons.add(Problem.of("move.under-way", vm.id(), vm.movingTo()));
        }
        if (target.id().equals(vm.host())) {
            reasons.add(Problem.of("move.already-there", vm.id(), target.id()));
            return reasons;
        }
        if (target.state() != HostState.CONNECTED) {
            reasons.add(Problem.of("move.host-away", target.id(), target.state()));
        }
        double needed = memoryMib(situation, vm);
        double free = target.memoryMib() - inUseMib(situation, target);
        if (needed > free) {
            reasons.add(Problem.of(
                    "move.no-memory", vm.id(), target.id(), Math.round(needed), Math.round(Math.max(0, free))));
        }
        if (vm.size().gpus() > freeGpus(situation, target)) {
            reasons.add(
                    Problem.of("move.no-gpu", vm.id(), target.id(), vm.size().gpus()));
        }
        for (AffinityRule rule : situation.estate().affinityRules()) {
            if (rule.enabled() && rule.vms().contains(vm.id()) && !obeyed(situation.estate(), rule, vm, target.id())) {
                reasons.add(Problem.of("move.affinity", vm.id(), target.id(), rule.id()));
            }
        }
        return reasons;
    }

    /** CP-4: what the target would use afterwards, where that is too much. */
    static List<Finding> advice(Situation situation, Vm vm, Host target) {
        double share = (inUseMib(situation, target) + memoryMib(situation, vm)) / target.memoryMib();
        return share > HostMemory.LIMIT
                ? List.of(Finding.of(
                        "CP-4",
                        Severity.WARNING,
                        target.id(),
                        "move.memory-high",
                        target.id(),
                        share,
                        HostMemory.LIMIT))
                : List.of();
    }

    private static double memoryMib(Situation situation, Vm vm) {
        double measured = situation.value(Metric.VM_MEMORY, vm.id());
        return Double.isNaN(measured) || measured <= 0 ? vm.size().memoryMib() : measured;
    }

    private static double inUseMib(Situation situation, Host host) {
        double measured = situation.value(Metric.HOST_MEMORY, host.id());
        double coming = 0;
        double configured = 0;
        for (Vm each : situation.estate().relations().vmsOf(host.pool())) {
            coming += host.id().equals(each.movingTo()) ? memoryMib(situation, each) : 0;
            configured += each.running() && host.id().equals(each.host())
                    ? each.size().memoryMib()
                    : 0;
        }
        return coming + (Double.isNaN(measured) ? configured : measured);
    }

    /** BL-3. What is on its way to the host has its GPUs already, as it has its memory. */
    static int freeGpus(Situation situation, Host host) {
        int free = situation
                .estate()
                .pools()
                .find(host.pool())
                .map(ComputePool::bladeClass)
                .map(each -> situation.catalog().bladeClass(each).gpus())
                .orElse(0);
        for (Vm each : situation.estate().relations().vmsOf(host.pool())) {
            boolean there = each.running() && host.id().equals(each.host());
            free -= there || host.id().equals(each.movingTo()) ? each.size().gpus() : 0;
        }
        return free;
    }

    /** CP-9. A VM that is off binds nobody; one that is being moved, or started, counts where it goes. */
    static boolean obeyed(Estate estate, AffinityRule rule, Vm vm, HostId target) {
        for (VmId other : rule.vms()) {
            Vm neighbour = estate.vms()
                    .find(other)
                    .filter(each -> each.running() || each.starting())
                    .orElse(null);
            if (neighbour != null && !other.equals(vm.id())) {
                HostId there = neighbour.movingTo() == null ? neighbour.host() : neighbour.movingTo();
                boolean same = target.equals(there);
                if (same != (rule.type() == AffinityType.TOGETHER)) {
                    return false;
                }
            }
        }
        return true;
    }
}
