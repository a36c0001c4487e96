package peristyle.model.estate;

import java.time.Duration;

/**
 * How often, to where and how many points (OR-1).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param tenant who it belongs to
 * @param method what copies
 * @param interval 1 to 59 minutes or 1 to 24 hours
 * @param targetPool what could run the replicas
 * @param targetDatastore where the replicas lie; in another zone than their sources
 * @param retention recovery points kept
 */
public record ReplicationPolicy(
        ReplicationPolicyId id,
        String name,
        TenantId tenant,
        ReplicationMethod method,
        Duration interval,
        PoolId targetPool,
        DatastoreId targetDatastore,
        int retention)
        implements EstateObject {

    /** The same policy, belonging to this tenant. */
    public ReplicationPolicy of(TenantId owner) {
        return new ReplicationPolicy(id, name, owner, method, interval, targetPool, targetDatastore, retention);
    }
}
