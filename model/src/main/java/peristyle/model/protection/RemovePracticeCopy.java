package peristyle.model.protection;

import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Gives up the practice copy of a replica's standby volume, and its space (ST-3).
 *
 * @param replica whose standby volume was copied
 */
public record RemovePracticeCopy(ReplicaId replica) implements Operation {

    @Override
    public String code() {
        return "practice-copy.remove";
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
        Replica known = situation.estate().replicas().find(replica).orElse(null);
        if (known == null) {
            return new Verdict.Refused(List.of(Problem.of("protection.replica-gone", replica)));
        }
        Mirror mirror = PracticeCopies.mirrorOf(situation.estate(), known);
        return mirror == null || mirror.practiceCopyOf() == null
                ? new Verdict.Refused(List.of(Problem.of("protection.practice-none", replica)))
                : new Verdict.Accepted(EstateChange.put(mirror.withPracticeCopyOf(null)), List.of());
    }
}
