package peristyle.model.planning.demand;

import org.jspecify.annotations.Nullable;

/**
 * A virtual disk that needs a place.
 *
 * @param id unique in the demand; a disk that several VMs open has the same id in each and is counted once
 * @param label as the hypervisor shows it
 * @param sizeMib what the guest sees, MiB
 * @param writtenMib what it takes now, MiB; null where not known. The rest of a thin disk is growth to be kept free (ST-5)
 * @param thin whether it grows as it is written
 * @param shared whether several VMs may open it
 * @param raw whether it is a whole LUN given to the VM: it gets a volume of its own
 * @param datastore where it lies now, null where not said
 */
public record DemandDisk(
        String id,
        String label,
        long sizeMib,
        @Nullable Long writtenMib,
        boolean thin,
        boolean shared,
        boolean raw,
        @Nullable String datastore) {}
