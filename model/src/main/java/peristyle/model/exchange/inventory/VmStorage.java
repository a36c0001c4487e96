package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Storage of a VM as a whole; null is not said.
 *
 * @param provisionedMib what is promised to it, MiB: disks, often snapshots, now and then swap
 * @param inUseMib what it takes, MiB
 * @param diskCapacityMib sum of its disks, MiB
 * @param guestUsedMib what its guest says is filled, MiB, over real disks only
 * @param datastore where its configuration file lies
 * @param unsharedMib what no other VM has a part in, MiB
 * @param snapshotMib what its snapshots take, MiB
 */
public record VmStorage(
        @Nullable Long provisionedMib,
        @Nullable Long inUseMib,
        @Nullable Long diskCapacityMib,
        @Nullable Long guestUsedMib,
        @Nullable String datastore,
        @Nullable Long unsharedMib,
        @Nullable Long snapshotMib) {}
