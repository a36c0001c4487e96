package peristyle.model.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Lun;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.StoragePool;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;

/**
 * Copies the standby volume of a replica by Global Mirror as of its newest consistent point in time, beside the volume and for
 * all VMs on it, to rehearse a failover with. Replication goes on.
 *
 * @param replica whose standby volume is copied
 */
public record TakePracticeCopy(ReplicaId replica) implements Operation {

    @Override
    public String code() {
        return "practice-copy.take";
    }

    @Override
    public ObjectId subject() {
        return replica;
    }

    @Override
    public List<Object> arguments() {
        return List.of(replica);
    }

    @Override
    public Verdict judge(Situation situation) {
        Estate estate = situation.estate();
        Replica known = estate.replicas().find(replica).orElse(null);
        if (known == null) {
            return refused(Problem.of("protection.replica-gone", replica));
        }
        Mirror mirror = PracticeCopies.mirrorOf(estate, known);
        if (mirror == null) {
            return refused(Problem.of("protection.practice-method", replica));
        }
        if (mirror.practiceCopyOf() != null) {
            return refused(Problem.of("protection.practice-exists", mirror.id(), mirror.practiceCopyOf()));
        }
        List<Problem> reasons = new ArrayList<>();
        // Only a mirror that runs is known to have a standby volume that can be read now.
        ReplicaStatus status = situation.statusOf(replica);
        Instant moment = status.state() == ReplicaState.MIRRORING ? status.pointInTime() : null;
        if (moment == null) {
            reasons.add(Problem.of("protection.practice-not-consistent", mirror.id(), status.state()));
        }
        reasons.addAll(room(estate, mirror));
        return moment == null || !reasons.isEmpty()
                ? new Verdict.Refused(reasons)
                : new Verdict.Accepted(EstateChange.put(mirror.withPracticeCopyOf(moment)), List.of());
    }

    /** ST-3: the copy takes the whole size of its volume. */
    private static List<Problem> room(Estate estate, Mirror mirror) {
        Lun standby = estate.luns().find(mirror.target()).orElse(null);
        StoragePool pool = standby == null
                ? null
                : estate.storagePools().find(standby.storagePool()).orElse(null);
        if (standby == null || pool == null) {
            return List.of(Problem.of("protection.practice-no-volume", mirror.id()));
        }
        long free = pool.capacityMib() - ArraySpace.of(estate).takenMib(pool.id());
        return standby.sizeMib() <= free
                ? List.of()
                : List.of(Problem.of("protection.practice-no-room", pool.id(), standby.sizeMib(), Math.max(0, free)));
    }

    private static Verdict refused(Problem reason) {
        return new Verdict.Refused(List.of(reason));
    }
}
