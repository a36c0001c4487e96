package peristyle.model.rule;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Estate;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.ZoneId;

/** Backup of VMs. */
final class Backups {

    private Backups() {}

    /**
     * BK-1: every VM has a policy, and its copies go to another zone. One warning for a pool, advice for each VM. Where an
     * inventory file does not speak of backups that is what is said: neither that there is none, nor that all is well.
     */
    static void everyVm(Situation situation, Consumer<Finding> found) {
        Comparator<PoolId> byId = Comparator.comparing(PoolId::value);
        Map<PoolId, Long> without = new TreeMap<>(byId);
        Map<PoolId, Long> unknown = new TreeMap<>(byId);
        for (Vm vm : situation.estate().vms()) {
            if (vm.template()) {
                continue;
            }
            switch (BackupStanding.of(situation, vm)) {
                case NONE -> {
                    without.merge(vm.pool(), 1L, Long::sum);
                    found.accept(Finding.of("BK-1", Severity.ADVICE, vm.id(), "vm.without-backup", vm.id()));
                }
                case UNKNOWN -> {
                    unknown.merge(vm.pool(), 1L, Long::sum);
                    found.accept(Finding.of("BK-1", Severity.ADVICE, vm.id(), "vm.backup-unknown", vm.id()));
                }
                case POLICY -> otherZone(situation.estate(), vm, found);
            }
        }
        without.forEach((pool, vms) ->
                found.accept(Finding.of("BK-1", Severity.WARNING, pool, "pool.vms-without-backup", pool, vms)));
        unknown.forEach((pool, vms) ->
                found.accept(Finding.of("BK-1", Severity.WARNING, pool, "pool.backups-unknown", pool, vms)));
    }

    private static void otherZone(Estate estate, Vm vm, Consumer<Finding> found) {
        BackupPolicy policy = Optional.ofNullable(vm.care().backupPolicy())
                .flatMap(estate.backupPolicies()::find)
                .orElseThrow();
        if (estate.relations().zoneOf(vm).equals(Optional.<ZoneId>of(policy.target()))) {
            found.accept(Finding.of(
                    "BK-1",
                    Severity.WARNING,
                    vm.id(),
                    "vm.backup-in-same-zone",
                    vm.id(),
                    policy.id(),
                    policy.target()));
        }
    }
}
