package peristyle.model.protection;

import java.time.Duration;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.ReplicationPolicyId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;

/** Replicas as policies make them. */
final class Replicas {

    private Replicas() {}

    /** The id of the replica of this VM under this policy: always the same. */
    static ReplicaId idOf(VmId vm, ReplicationPolicyId policy) {
        return new ReplicaId(vm.value() + "@" + policy.value());
    }

    /** Age that a recovery point may reach: the newest one grows by an interval while the next is carried over. */
    static Duration objective(ReplicationPolicy policy) {
        return policy.interval().multipliedBy(2);
    }

    static Replica of(Vm vm, DatastoreId source, ReplicationPolicy policy) {
        return new Replica(
                idOf(vm.id(), policy.id()),
                vm.name() + " @ " + policy.name(),
                vm.id(),
                policy.method(),
                policy.id(),
                null,
                source,
                policy.targetPool(),
                policy.targetDatastore(),
                policy.interval(),
                objective(policy),
                policy.retention());
    }

    /** This replica under the policy as it is now. */
    static Replica under(ReplicationPolicy policy, Replica replica) {
        return new Replica(
                replica.id(),
                replica.name(),
                replica.vm(),
                replica.method(),
                policy.id(),
                replica.mirror(),
                replica.source(),
                policy.targetPool(),
                policy.targetDatastore(),
                policy.interval(),
                objective(policy),
                policy.retention());
    }
}
