package peristyle.model.protection;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Situation;

/**
 * Changes a replication policy, and with it the interval and the retention of every replica under it (OR-1, VR-1). While
 * replicas are under it, what they are and where they lie stay as they are.
 *
 * @param policy as it should be, with the id that it has
 */
public record EditReplicationPolicy(ReplicationPolicy policy) implements Operation {

    @Override
    public String code() {
        return "replication-policy.edit";
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
        ReplicationPolicy before =
                situation.estate().replicationPolicies().find(policy.id()).orElse(null);
        if (before == null) {
            return new Verdict.Refused(List.of(Problem.of("protection.policy-gone", policy.name())));
        }
        List<Problem> reasons = new ArrayList<>(PolicyTerms.against(situation, policy));
        List<Replica> replicas = situation.estate().relations().replicasUnder(policy.id());
        if (!replicas.isEmpty() && !samePlace(before)) {
            reasons.add(Problem.of("protection.target-in-use", before.name(), replicas.size()));
        }
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        List<EstateObject> put = new ArrayList<>();
        put.add(policy);
        replicas.forEach(replica -> put.add(Replicas.under(policy, replica)));
        return new Verdict.Accepted(new EstateChange(put, List.of()), PolicyTerms.advice(policy));
    }

    private boolean samePlace(ReplicationPolicy before) {
        return before.method() == policy.method()
                && before.tenant().equals(policy.tenant())
                && before.targetPool().equals(policy.targetPool())
                && before.targetDatastore().equals(policy.targetDatastore());
    }
}
