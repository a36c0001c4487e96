package peristyle.model.planning.demand;

import org.jspecify.annotations.Nullable;

/**
 * Where a VM is now, in the words of its source; null is not said.
 *
 * @param server inventory server
 * @param datacenter datacentre, or availability zone of a running estate
 * @param cluster cluster or pool
 * @param host hypervisor
 * @param folder folder path
 * @param resourcePool resource pool path
 * @param zone availability zone of a running estate, in which it stays
 * @param tenant owner; VMs of different tenants never share hardware (PL-3)
 */
public record DemandPlace(
        @Nullable String server,
        @Nullable String datacenter,
        @Nullable String cluster,
        @Nullable String host,
        @Nullable String folder,
        @Nullable String resourcePool,
        @Nullable String zone,
        @Nullable String tenant) {

    /** Nowhere in particular. */
    public static final DemandPlace UNKNOWN = new DemandPlace(null, null, null, null, null, null, null, null);
}
