package peristyle.views.replicas;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.operation.Operation;
import peristyle.model.protection.CreateReplicationPolicy;
import peristyle.model.protection.EditReplicationPolicy;
import peristyle.model.protection.PolicyIds;

/**
 * A policy as a form holds it.
 *
 * @param before the policy that is edited, null for a new one
 * @param number of the interval, in its unit
 * @param unit minutes or hours
 */
record PolicyDraft(
        @Nullable ReplicationPolicy before,
        String name,
        ReplicationMethod method,
        int number,
        ChronoUnit unit,
        int retention) {

    /** The operation that makes it so, with its replicas at this target. */
    Operation to(Target target, Estate estate) {
        ReplicationPolicy policy = new ReplicationPolicy(
                before == null ? PolicyIds.fresh(estate, target.tenant(), name) : before.id(),
                name.strip(),
                target.tenant(),
                method,
                interval(),
                target.pool(),
                target.storage(),
                retention);
        return before == null ? new CreateReplicationPolicy(policy) : new EditReplicationPolicy(policy);
    }

    Duration interval() {
        return Duration.of(number, unit);
    }
}
