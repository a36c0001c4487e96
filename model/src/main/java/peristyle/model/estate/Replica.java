package peristyle.model.estate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The copy of one VM in another zone.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param vm what is copied
 * @param method what copies
 * @param policy null for Global Mirror
 * @param mirror the relationship of its LUN, null but for Global Mirror
 * @param source where the VM lies: that of its first disk
 * @param targetPool what could run the copy
 * @param target where the copy lies
 * @param interval time between two recovery points
 * @param rpo age that the newest recovery point may reach
 * @param retention recovery points kept
 */
public record Replica(
        ReplicaId id,
        String name,
        VmId vm,
        ReplicationMethod method,
        @Nullable ReplicationPolicyId policy,
        @Nullable MirrorId mirror,
        DatastoreId source,
        PoolId targetPool,
        DatastoreId target,
        Duration interval,
        Duration rpo,
        int retention)
        implements EstateObject {}
