package peristyle.model.rule;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Platform;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.telemetry.hypervisor.LeftOff;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/** VMs that a failed host took with it, and that nothing has started again. */
final class VmsLeftOff {

    private VmsLeftOff() {}

    /**
     * CP-7, HA-2: high availability starts the VMs of a failed host again, by their priority and as far as there is room. A
     * VM that it does not start, or could not, stays off until somebody acts.
     */
    static void startedAgain(Situation situation, Consumer<Finding> found) {
        if (situation.hypervisors().leftOff().isEmpty()) {
            return;
        }
        for (Vm vm : situation.estate().vms()) {
            LeftOff left = situation.hypervisors().leftOff(vm.id()).orElse(null);
            ComputePool pool = situation.estate().pools().find(vm.pool()).orElse(null);
            if (left != null && pool != null && !vm.running() && !vm.starting()) {
                Finding finding = finding(vm, pool, left);
                if (finding != null) {
                    found.accept(finding);
                }
            }
        }
    }

    private static @Nullable Finding finding(Vm vm, ComputePool pool, LeftOff left) {
        boolean vmware = pool.platform() == Platform.VMWARE;
        RestartObstacle obstacle = left.obstacle();
        if (left.waits()) {
            // Its turn comes within minutes: until it was tried once nothing is wrong.
            return obstacle == null
                    ? null
                    : of(vmware ? "CP-7" : "HA-2", Severity.CRITICAL, vm, left, "vm.waits-for-room", obstacle);
        }
        if (vm.care().restartPriority() == RestartPriority.DISABLED) {
            return of(
                    "HA-2",
                    Severity.WARNING,
                    vm,
                    left,
                    "vm.never-restarted",
                    vm.care().restartPriority());
        }
        if (obstacle != null) {
            return of(vmware ? "CP-7" : "HA-2", Severity.CRITICAL, vm, left, "vm.left-off", obstacle);
        }
        return pool.highAvailability()
                ? of(vmware ? "CP-7" : "HA-2", Severity.CRITICAL, vm, left, "vm.not-restarted", pool.id())
                : of(vmware ? "CP-7" : "HA-1", Severity.CRITICAL, vm, left, "vm.off-without-ha", pool.id());
    }

    private static Finding of(String rule, Severity severity, Vm vm, LeftOff left, String code, Object more) {
        return Finding.of(rule, severity, vm.id(), code, vm.id(), left.host(), left.since(), more);
    }
}
