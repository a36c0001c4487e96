package peristyle.model.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Platform;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Vm;
import peristyle.model.estate.ZoneId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Whether a VM is fit for a replication policy (OR-2). */
final class Compatibility {

    /** Largest disk of an OpenIaaS VM, MiB (VM-3). */
    private static final long LARGEST_DISK_MIB = 2L * 1024 * 1024;

    private Compatibility() {}

    /** Everything about the VM itself that stands against it. */
    static List<Problem> against(Situation situation, Vm vm, ReplicationPolicy policy) {
        Estate estate = situation.estate();
        List<Problem> reasons = new ArrayList<>();
        if (vm.template()) {
            reasons.add(Problem.of("protection.vm-template", vm.id()));
        }
        if (!vm.tenant().equals(policy.tenant())) {
            reasons.add(Problem.of("protection.vm-of-other-tenant", vm.id(), vm.tenant(), policy.tenant()));
        }
        place(estate, vm, policy, reasons);
        if (vm.care().encrypted()) {
            reasons.add(Problem.of("protection.vm-encrypted", vm.id()));
        }
        if (estate.replicas().find(Replicas.idOf(vm.id(), policy.id())).isPresent()
                || estate.relations().replicasOf(vm.id()).stream()
                        .anyMatch(replica -> policy.id().equals(replica.policy()))) {
            reasons.add(Problem.of("protection.already-replicated", vm.id(), policy.id()));
        }
        disks(vm, policy, reasons);
        return reasons;
    }

    private static void place(Estate estate, Vm vm, ReplicationPolicy policy, List<Problem> reasons) {
        ComputePool pool = estate.pools().find(vm.pool()).orElse(null);
        if (pool == null) {
            return;
        }
        if (pool.platform() != PolicyTerms.platform(policy.method())) {
            reasons.add(Problem.of("protection.vm-of-other-platform", vm.id(), pool.platform(), policy.method()));
        }
        Optional<ZoneId> target =
                estate.datastores().find(policy.targetDatastore()).map(Datastore::zone);
        if (target.isEmpty()) {
            reasons.add(Problem.of("protection.target-gone", policy.targetDatastore()));
        } else if (target.get().equals(pool.zone())) {
            reasons.add(Problem.of("protection.same-zone", vm.id(), pool.zone(), policy.id()));
        }
        if (pool.platform() == Platform.OPENIAAS && vm.tools() == GuestTools.MISSING) {
            reasons.add(Problem.of("protection.tools-missing", vm.id()));
        }
    }

    private static void disks(Vm vm, ReplicationPolicy policy, List<Problem> reasons) {
        if (vm.disks().isEmpty()) {
            reasons.add(Problem.of("protection.no-disk", vm.id()));
        }
        for (Disk disk : vm.disks()) {
            if (PolicyTerms.platform(policy.method()) == Platform.OPENIAAS && disk.sizeMib() > LARGEST_DISK_MIB) {
                reasons.add(Problem.of(
                        "protection.disk-too-large", vm.id(), disk.label(), disk.sizeMib(), LARGEST_DISK_MIB));
            }
            if (disk.raw()) {
                reasons.add(Problem.of("protection.disk-raw", vm.id(), disk.label()));
            }
            if (disk.shared()) {
                reasons.add(Problem.of("protection.disk-shared", vm.id(), disk.label()));
            }
        }
    }
}
