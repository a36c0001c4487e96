package peristyle.model.protection;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * A new replication policy (OR-1, VR-1).
 *
 * @param policy with an id from {@link PolicyIds#fresh}
 */
public record CreateReplicationPolicy(ReplicationPolicy policy) implements Operation {

    @Override
    public String code() {
        return "replication-policy.create";
    }

    @Override
    public ObjectId subject() {
        return policy.id();
    }

    @Override
    public List<Object> arguments() {
        return List.of(policy.name(), policy.interval(), policy.targetDatastore(), policy.retention());
    }

    @Override
    public Verdict judge(Situation situation) {
        List<Problem> reasons = new ArrayList<>(PolicyTerms.against(situation, policy));
        if (situation.estate().replicationPolicies().find(policy.id()).isPresent()) {
            reasons.add(Problem.of("protection.policy-exists", policy.name()));
        }
        return reasons.isEmpty()
                ? new Verdict.Accepted(EstateChange.put(policy), PolicyTerms.advice(policy))
                : new Verdict.Refused(reasons);
    }
}
