package peristyle.model.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/** VMs whose backup changes, what stands against it and what the operator should know. What goes for several is said once. */
final class BackedUpVms {

    private final Situation situation;
    private final List<Vm> vms = new ArrayList<>();
    private final List<Problem> reasons = new ArrayList<>();

    private BackedUpVms(Situation situation) {
        this.situation = situation;
    }

    static BackedUpVms of(Situation situation, List<VmId> ids) {
        BackedUpVms machines = new BackedUpVms(situation);
        List<VmId> templates = new ArrayList<>();
        for (VmId id : ids) {
            situation
                    .estate()
                    .vms()
                    .find(id)
                    .ifPresentOrElse(machines.vms::add, () -> machines.refuse(Problem.of("protection.vm-gone", id)));
        }
        machines.vms.stream().filter(Vm::template).map(Vm::id).forEach(templates::add);
        if (!templates.isEmpty()) {
            machines.refuse(Problem.of("backup.template", templates.getFirst(), templates.size()));
        }
        return machines;
    }

    /** The same list without doubles; there must be something in it. */
    static List<VmId> distinct(List<VmId> vms) {
        if (vms.isEmpty()) {
            throw new IllegalArgumentException("no VM");
        }
        return vms.stream().distinct().toList();
    }

    void refuse(Problem reason) {
        reasons.add(reason);
    }

    Verdict refused() {
        return new Verdict.Refused(reasons);
    }

    /** The first of them that there is. */
    Optional<Vm> first() {
        return vms.stream().findFirst();
    }

    /**
     * Backs them up by this policy.
     *
     * @param fresh what comes into the estate with it
     */
    Verdict under(BackupPolicy policy, List<EstateObject> fresh) {
        against(policy);
        List<Vm> changing = vms.stream()
                .filter(vm -> !policy.id().equals(vm.care().backupPolicy()))
                .toList();
        if (reasons.isEmpty() && changing.isEmpty()) {
            refuse(Problem.of("backup.assigned-already", vms.getFirst().id(), policy.id()));
        }
        if (!reasons.isEmpty()) {
            return refused();
        }
        List<EstateObject> put = new ArrayList<>(fresh);
        changing.forEach(vm -> put.add(vm.keptSafe(vm.care().backedUpBy(policy.id()))));
        return new Verdict.Accepted(new EstateChange(put, List.of()), advice());
    }

    private void against(BackupPolicy policy) {
        List<Vm> strangers =
                vms.stream().filter(vm -> !vm.tenant().equals(policy.tenant())).toList();
        if (!strangers.isEmpty()) {
            Vm vm = strangers.getFirst();
            refuse(Problem.of(
                    "backup.other-tenant", vm.id(), vm.tenant(), policy.name(), policy.tenant(), strangers.size()));
        }
        List<Vm> neighbours = vms.stream()
                .filter(vm -> situation.estate().relations().zoneOf(vm).equals(Optional.<ZoneId>of(policy.target())))
                .toList();
        if (!neighbours.isEmpty()) {
            refuse(Problem.of(
                    "backup.same-zone", neighbours.getFirst().id(), policy.name(), policy.target(), neighbours.size()));
        }
    }

    /** BK-3: a VM that writes all the time cannot close the snapshot that its backup takes, and freezes. */
    private List<Finding> advice() {
        List<Vm> busy = vms.stream()
                .filter(vm -> SnapshotWrites.mibPerSecond(situation, vm) > SnapshotWrites.MOST_MIB)
                .toList();
        if (busy.isEmpty()) {
            return List.of();
        }
        Vm vm = busy.getFirst();
        return List.of(Finding.of(
                "BK-3",
                Severity.WARNING,
                vm.id(),
                "backup.writes-too-much",
                vm.id(),
                Math.round(SnapshotWrites.mibPerSecond(situation, vm)),
                Math.round(SnapshotWrites.MOST_MIB),
                busy.size()));
    }

    /** Takes away what backs them up. */
    Verdict without() {
        List<Vm> changing = vms.stream()
                .filter(vm -> !vm.care().equals(vm.care().withoutBackup()))
                .toList();
        if (reasons.isEmpty() && changing.isEmpty()) {
            refuse(Problem.of("backup.none-already", vms.getFirst().id()));
        }
        if (!reasons.isEmpty()) {
            return refused();
        }
        List<EstateObject> put = new ArrayList<>();
        changing.forEach(vm -> put.add(vm.keptSafe(vm.care().withoutBackup())));
        Finding mandatory = Finding.of(
                "BK-1",
                Severity.WARNING,
                changing.getFirst().id(),
                "backup.mandatory",
                changing.getFirst().id(),
                changing.size());
        return new Verdict.Accepted(new EstateChange(put, List.of()), List.of(mandatory));
    }
}
