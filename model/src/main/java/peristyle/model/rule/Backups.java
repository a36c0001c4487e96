package peristyle.model.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Estate;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.ZoneId;

/** Backup of VMs. */
final class Backups {

    private Backups() {}

    /** BK-1: every VM has a policy, and its copies go to another zone. One warning for a pool, advice for each VM. */
    static void everyVm(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        Map<PoolId, Long> without = new HashMap<>();
        for (Vm vm : estate.vms()) {
            if (vm.template()) {
                continue;
            }
            BackupPolicy policy = vm.care().backupPolicy() == null
                    ? null
                    : estate.backupPolicies().find(vm.care().backupPolicy()).orElse(null);
            if (policy == null) {
                without.merge(vm.pool(), 1L, Long::sum);
                found.accept(Finding.of("BK-1", Severity.ADVICE, vm.id(), "vm.without-backup", vm.id()));
            } else if (estate.relations().zoneOf(vm).equals(Optional.<ZoneId>of(policy.target()))) {
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
        without.forEach((pool, vms) ->
                found.accept(Finding.of("BK-1", Severity.WARNING, pool, "pool.vms-without-backup", pool, vms)));
    }
}
