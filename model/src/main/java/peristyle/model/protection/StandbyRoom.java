package peristyle.model.protection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostState;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.Vm;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;
import peristyle.model.rule.SpaceClaims;
import peristyle.model.telemetry.Metric;

/** Room on the standby side: the same storage, and compute to start what is protected (VR-3, GM-6). */
final class StandbyRoom {

    /** Share of a host's memory that should not be exceeded (CP-4). */
    private static final double USABLE_MEMORY = 0.85;

    private StandbyRoom() {}

    /** VR-3, ST-5: the target takes all disks in full beside what lies there, what is promised to it and its reserve. */
    static List<Problem> against(Situation situation, Vm vm, ReplicationPolicy policy) {
        Datastore target =
                situation.estate().datastores().find(policy.targetDatastore()).orElse(null);
        if (target == null) {
            return List.of();
        }
        long available = availableMib(situation, target);
        return vm.disksMib() <= available
                ? List.of()
                : List.of(Problem.of(
                        "protection.target-full", vm.id(), target.id(), vm.disksMib(), Math.max(0, available)));
    }

    private static long availableMib(Situation situation, Datastore target) {
        Estate estate = situation.estate();
        SpaceClaims claims = SpaceClaims.of(situation, target);
        long promised = 0;
        for (Replica replica : estate.replicas()) {
            if (replica.target().equals(target.id()) && replica.mirror() == null) {
                promised += estate.vms().find(replica.vm()).map(Vm::disksMib).orElse(0L);
            }
        }
        long free = target.sizeMib() - usedMib(situation, target.id(), claims);
        return claims.headroomMib(free) - promised;
    }

    /** Whether nobody measures how full a target is: its room is then reckoned from what is known to lie there, and may be less. */
    static boolean unmeasured(Situation situation, DatastoreId target) {
        return Float.isNaN(situation.value(Metric.DATASTORE_USED, target));
    }

    private static long usedMib(Situation situation, DatastoreId target, SpaceClaims claims) {
        float measured = situation.value(Metric.DATASTORE_USED, target);
        if (!Float.isNaN(measured)) {
            return (long) measured;
        }
        return claims.swapWrittenMib()
                + situation.estate().relations().vmsOn(target).stream()
                        .flatMap(vm -> vm.disks().stream())
                        .filter(disk -> disk.datastore().equals(target))
                        .mapToLong(Disk::writtenMib)
                        .sum();
    }

    /** GM-6, VR-3: memory that the standby pool lacks to run all that is replicated to it and this VM too, MiB. */
    static long missingMemoryMib(Situation situation, Vm vm, PoolId pool) {
        Estate estate = situation.estate();
        long usable = estate.relations().hostsOf(pool).stream()
                .filter(host -> host.state() == HostState.CONNECTED)
                .mapToLong(host -> (long) (host.memoryMib() * USABLE_MEMORY))
                .sum();
        long needed = vm.size().memoryMib();
        for (Vm own : estate.relations().vmsOf(pool)) {
            needed += own.running() ? own.size().memoryMib() : 0;
        }
        Set<ObjectId> counted = new HashSet<>(Set.of(vm.id()));
        for (Replica replica : estate.replicas()) {
            if (replica.targetPool().equals(pool) && counted.add(replica.vm())) {
                needed += estate.vms()
                        .find(replica.vm())
                        .map(each -> each.size().memoryMib())
                        .orElse(0L);
            }
        }
        return Math.max(0, needed - usable);
    }
}
