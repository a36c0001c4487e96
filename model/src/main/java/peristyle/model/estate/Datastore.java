package peristyle.model.estate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A datastore (VMware) or storage repository (OpenIaaS) on one LUN.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param tenant who it belongs to (PL-3)
 * @param zone where it lies
 * @param lun what it lies on, null where an inventory file does not say
 * @param storageClass key of its class in the catalogue
 * @param sizeMib capacity, MiB
 * @param pools who may use it (CP-6)
 * @param platform which platform formats it
 */
public record Datastore(
        DatastoreId id,
        String name,
        TenantId tenant,
        ZoneId zone,
        @Nullable LunId lun,
        String storageClass,
        long sizeMib,
        List<PoolId> pools,
        Platform platform)
        implements EstateObject {

    public Datastore {
        pools = List.copyOf(pools);
    }

    /** The same datastore, of this class. */
    public Datastore ofClass(String other) {
        return new Datastore(id, name, tenant, zone, lun, other, sizeMib, pools, platform);
    }

    /** The same datastore of this size (MiB). */
    public Datastore sized(long mib) {
        return new Datastore(id, name, tenant, zone, lun, storageClass, mib, pools, platform);
    }

    /** The same datastore, belonging to this tenant. */
    public Datastore of(TenantId owner) {
        return new Datastore(id, name, owner, zone, lun, storageClass, sizeMib, pools, platform);
    }

    /** The same datastore in this zone, for these pools. */
    public Datastore at(ZoneId place, List<PoolId> users) {
        return new Datastore(id, name, tenant, place, lun, storageClass, sizeMib, users, platform);
    }
}
