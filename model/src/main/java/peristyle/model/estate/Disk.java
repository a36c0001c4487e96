package peristyle.model.estate;

/**
 * A virtual disk of a VM.
 *
 * @param id unique within the estate
 * @param label as the hypervisor shows it
 * @param datastore where it lies
 * @param sizeMib what the guest sees, MiB
 * @param writtenMib what it takes now, MiB; equal to the size unless thin
 * @param thin whether it grows as it is written (ST-6)
 * @param shared whether several VMs open it: counted once
 * @param raw whether it is a whole LUN given to the VM
 */
public record Disk(
        String id,
        String label,
        DatastoreId datastore,
        long sizeMib,
        long writtenMib,
        boolean thin,
        boolean shared,
        boolean raw) {}
