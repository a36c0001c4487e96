package peristyle.model.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Host;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.Vm;
import peristyle.model.problem.Problem;
import peristyle.model.rule.FailoverCapacity;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

/**
 * What stands against the start of a VM, and where it would start.
 *
 * @param reasons each thing that stands against it
 * @param host with most room; null where there is none
 */
record PowerOnChecks(
        Situation situation,
        Vm vm,
        List<Problem> reasons,
        @Nullable Host host) {

    /** Asks for the start of this VM. */
    static PowerOnChecks of(Situation situation, Vm vm) {
        List<Problem> reasons = new ArrayList<>();
        if (vm.template()) {
            reasons.add(Problem.of("power.template", vm.id()));
        } else if (vm.running()) {
            reasons.add(Problem.of("power.on-already", vm.id()));
        } else if (vm.starting() && vm.movingTo() != null) {
            reasons.add(Problem.of("power.starts-already", vm.id(), vm.movingTo()));
        } else if (vm.power() == PowerState.UNKNOWN || vm.power() == PowerState.ON) {
            reasons.add(Problem.of("power.unknown", vm.id()));
        }
        ComputePool pool = situation.estate().pools().find(vm.pool()).orElse(null);
        if (pool == null) {
            reasons.add(Problem.of("power.no-pool", vm.id()));
        }
        if (pool == null || !reasons.isEmpty()) {
            return new PowerOnChecks(situation, vm, reasons, null);
        }
        HostRoom.Choice choice = new HostRoom(situation, pool).choose(vm);
        reasons.addAll(choice.reasons());
        activated(situation, pool, vm, reasons);
        storage(situation, pool, vm, reasons);
        Host host = choice.host();
        if (host != null && reasons.isEmpty()) {
            admission(situation, pool, vm, host, reasons);
        }
        return new PowerOnChecks(situation, vm, reasons, host);
    }

    /** CP-3: memory of what runs and of what starts stays within what is activated. */
    private static void activated(Situation situation, ComputePool pool, Vm vm, List<Problem> reasons) {
        if (!(pool instanceof Cpool cpool)) {
            return;
        }
        long taken = 0;
        for (Vm each : situation.estate().relations().vmsOf(pool.id())) {
            taken += each.running() || each.starting() ? each.size().memoryMib() : 0;
        }
        if (taken + vm.size().memoryMib() > cpool.activatedMemoryMib()) {
            reasons.add(Problem.of(
                    "power.activated",
                    vm.id(),
                    pool.id(),
                    vm.size().memoryMib(),
                    Math.max(0, cpool.activatedMemoryMib() - taken),
                    cpool.activatedMemoryMib()));
        }
    }

    /** Its disks are there, and its swap file finds space (CP-5). */
    private static void storage(Situation situation, ComputePool pool, Vm vm, List<Problem> reasons) {
        Estate estate = situation.estate();
        for (Disk disk : vm.disks()) {
            if (estate.datastores().find(disk.datastore()).isEmpty()) {
                reasons.add(Problem.of("power.no-datastore", vm.id(), disk.label()));
            }
        }
        Datastore first = vm.disks().isEmpty()
                ? null
                : estate.datastores().find(vm.disks().getFirst().datastore()).orElse(null);
        if (pool.platform() != Platform.VMWARE || first == null) {
            return;
        }
        double used = situation.value(Metric.DATASTORE_USED, first.id());
        double free = first.sizeMib() - used - comingSwapMib(estate, first);
        if (free < vm.size().swapMib()) {
            reasons.add(Problem.of(
                    "power.no-swap", vm.id(), first.id(), vm.size().swapMib(), Math.round(Math.max(0, free))));
        }
    }

    /** Swap files of VMs that are being started: nobody has measured them yet. */
    private static long comingSwapMib(Estate estate, Datastore store) {
        return estate.relations().vmsOn(store.id()).stream()
                .filter(vm -> vm.starting() && vm.disks().getFirst().datastore().equals(store.id()))
                .mapToLong(vm -> vm.size().swapMib())
                .sum();
    }

    /** CP-7, HA-3: a start does not take the room that is kept for the failure of a host. */
    private static void admission(Situation situation, ComputePool pool, Vm vm, Host host, List<Problem> reasons) {
        if (pool.highAvailability()
                && FailoverCapacity.of(situation.estate(), pool).failures() > 0
                && survives(situation, pool, vm, host) == 0) {
            reasons.add(
                    Problem.of("power.admission", vm.id(), pool.id(), vm.size().memoryMib()));
        }
    }

    private static int survives(Situation situation, ComputePool pool, Vm vm, Host host) {
        Estate after = situation.estate().with(EstateChange.put(vm.on(host.id())));
        return FailoverCapacity.of(after, pool).failures();
    }

    /** What the rules say to it. */
    Verdict verdict() {
        Host target = host;
        return target == null || !reasons.isEmpty()
                ? new Verdict.Refused(reasons)
                : new Verdict.Accepted(EstateChange.put(vm.moving(target.id())), advice(target));
    }

    private List<Finding> advice(Host target) {
        List<Finding> advice = new ArrayList<>(MoveChecks.advice(situation, vm, target));
        ComputePool pool = situation.estate().pools().find(vm.pool()).orElse(null);
        if (pool != null && pool.highAvailability() && survives(situation, pool, vm, target) == 0) {
            advice.add(Finding.of(
                    pool.platform() == Platform.VMWARE ? "CP-7" : "HA-3",
                    Severity.WARNING,
                    pool.id(),
                    "power.survives-no-failure",
                    pool.id()));
        }
        advice.add(Finding.of("CP-9", Severity.ADVICE, target.id(), "power.starts-on", vm.id(), target.id()));
        return advice;
    }
}
