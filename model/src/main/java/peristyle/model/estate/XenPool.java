package peristyle.model.estate;

import org.jspecify.annotations.Nullable;

/**
 * An OpenIaaS pool (sections 7 and 8 of the rules).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param tenant who its hardware belongs to (PL-3)
 * @param zone where it runs
 * @param bladeClass key of the class of its hosts
 * @param highAvailability whether VMs of a failed host are restarted
 * @param heartbeat storage of the heartbeats, null where none is named (HA-1)
 */
public record XenPool(
        PoolId id,
        String name,
        TenantId tenant,
        ZoneId zone,
        String bladeClass,
        boolean highAvailability,
        @Nullable DatastoreId heartbeat)
        implements ComputePool {

    @Override
    public Platform platform() {
        return Platform.OPENIAAS;
    }

    /** The same pool, VMs of its failed hosts restarted or not. */
    public XenPool restarting(boolean on) {
        return new XenPool(id, name, tenant, zone, bladeClass, on, heartbeat);
    }
}
