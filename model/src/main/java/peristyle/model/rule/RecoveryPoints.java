package peristyle.model.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.Vm;
import peristyle.model.estate.ZoneId;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Rpo;

/** Replicas and their recovery points. */
final class RecoveryPoints {

    private RecoveryPoints() {}

    /** GM-1, VR-1, OR-1: the newest recovery point is no older than its objective. Unknown is never good. */
    static void objectiveHeld(Situation situation, Consumer<Finding> found) {
        for (Replica replica : situation.estate().replicas()) {
            ReplicaStatus status = situation.statusOf(replica.id());
            Rpo rpo = Rpo.of(status, replica.rpo(), situation.at());
            if (rpo.violated() && rpo.age() != null) {
                // A mirror carries all VMs of its LUN: GM-2 speaks of it once, loudly enough.
                Severity severity = replica.mirror() == null ? severity(rpo) : Severity.ADVICE;
                found.accept(Finding.of(
                        ruleOf(replica.method()),
                        severity,
                        replica.id(),
                        "replica.too-old",
                        replica.vm(),
                        rpo.age(),
                        replica.rpo(),
                        rpo.ratio()));
            } else if (rpo.severity() == Rpo.Severity.UNKNOWN) {
                boolean first = status.state() == ReplicaState.INITIAL_COPY;
                found.accept(Finding.of(
                        ruleOf(replica.method()),
                        first ? Severity.ADVICE : Severity.WARNING,
                        replica.id(),
                        first ? "replica.first-copy" : "replica.no-point",
                        replica.vm()));
            }
        }
    }

    static Severity severity(Rpo rpo) {
        return rpo.severity() == Rpo.Severity.CRITICAL ? Severity.CRITICAL : Severity.WARNING;
    }

    private static String ruleOf(ReplicationMethod method) {
        return switch (method) {
            case GLOBAL_MIRROR -> "GM-1";
            case VMWARE_VM -> "VR-1";
            case OPENIAAS_VM -> "OR-1";
        };
    }

    /** OR-1, VR-1: a replica lies in another zone than its VM. */
    static void otherZone(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        for (Replica replica : estate.replicas()) {
            Optional<ZoneId> zone = estate.relations().zoneOf(replica);
            Optional<ZoneId> target = estate.datastores().find(replica.target()).map(Datastore::zone);
            if (zone.isPresent() && zone.equals(target)) {
                found.accept(Finding.of(
                        ruleOf(replica.method()),
                        Severity.CRITICAL,
                        replica.id(),
                        "replica.same-zone",
                        replica.vm(),
                        zone.get()));
            }
        }
    }

    /** OR-5: replication does not replace backup. One warning for a pool, one piece of advice for each VM. */
    static void backupToo(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        Map<PoolId, Long> count = new HashMap<>();
        for (Vm vm : estate.vms()) {
            // Where nothing is known of its backup, BK-1 says so.
            if (!vm.template()
                    && BackupStanding.of(situation, vm) == BackupStanding.NONE
                    && !estate.relations().replicasOf(vm.id()).isEmpty()) {
                count.merge(vm.pool(), 1L, Long::sum);
                found.accept(Finding.of("OR-5", Severity.ADVICE, vm.id(), "vm.replicated-without-backup", vm.id()));
            }
        }
        count.forEach((pool, vms) ->
                found.accept(Finding.of("OR-5", Severity.WARNING, pool, "pool.replicated-without-backup", pool, vms)));
    }
}
