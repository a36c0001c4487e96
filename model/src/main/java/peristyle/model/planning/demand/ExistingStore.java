package peristyle.model.planning.demand;

import org.jspecify.annotations.Nullable;

/**
 * A datastore that is there already and may be kept.
 *
 * @param name what people call it
 * @param zone availability zone
 * @param tenant owner (PL-3), null where not said
 * @param storageClass key of its class
 * @param sizeMib capacity, MiB
 * @param othersMib of that what disks hold whose VMs do not count, MiB
 */
public record ExistingStore(
        String name, String zone, @Nullable String tenant, String storageClass, long sizeMib, long othersMib) {}
