package peristyle.model.protection;

import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/** Removes a replication policy under which there is no replica (OR-3). */
public record DeleteReplicationPolicy(ReplicationPolicyId policy) implements Operation {

    @Override
    public String code() {
        return "replication-policy.delete";
    }

    @Override
    public ObjectId subject() {
        return policy;
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }

    @Override
    public Verdict judge(Situation situation) {
        if (situation.estate().replicationPolicies().find(policy).isEmpty()) {
            return new Verdict.Refused(List.of(Problem.of("protection.policy-gone", policy)));
        }
        int replicas = situation.estate().relations().replicasUnder(policy).size();
        return replicas == 0
                ? new Verdict.Accepted(EstateChange.remove(policy), List.of())
                : new Verdict.Refused(List.of(Problem.of("protection.policy-in-use", policy, replicas)));
    }
}
