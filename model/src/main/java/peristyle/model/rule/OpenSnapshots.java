package peristyle.model.rule;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import peristyle.model.estate.VmId;
import peristyle.model.telemetry.hypervisor.SnapshotPhase;
import peristyle.model.telemetry.hypervisor.SnapshotStatus;

/** Snapshots that backups and replications have taken and that do not close. */
final class OpenSnapshots {

    private OpenSnapshots() {}

    /**
     * VR-2, BK-3: a VM that writes all the time cannot close its snapshot and stands still for it: it is told beforehand for
     * how long.
     */
    static void canBeClosed(Situation situation, Consumer<Finding> found) {
        situation.hypervisors().snapshots().entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .forEach(each -> look(situation, each, found));
    }

    private static void look(Situation situation, Map.Entry<VmId, SnapshotStatus> snapshot, Consumer<Finding> found) {
        VmId vm = snapshot.getKey();
        SnapshotStatus status = snapshot.getValue();
        boolean replicated = !situation.estate().relations().replicasOf(vm).isEmpty();
        String rule = replicated ? "VR-2" : "BK-3";
        long size = Math.round(status.mib());
        if (status.phase() == SnapshotPhase.STUNNED) {
            found.accept(
                    Finding.of(rule, Severity.CRITICAL, vm, "vm.stunned", vm, status.since(), size, status.stun()));
        } else if (status.toClose() == null && size > 0) {
            found.accept(Finding.of(rule, Severity.WARNING, vm, "vm.snapshot-stays-open", vm, size, status.stun()));
        }
    }
}
