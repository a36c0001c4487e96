package peristyle.model.telemetry.hypervisor;

import org.jspecify.annotations.Nullable;

/**
 * What a host says of itself.
 *
 * @param memory how much memory it has free, by the names of ESXi; null under Xen, which has no such states
 * @param reclaimed what it has taken back from its VMs
 * @param paths to its storage, null where there is none in its zone
 */
public record HostStatus(
        @Nullable MemoryState memory,
        Reclaimed reclaimed,
        @Nullable StoragePaths paths) {}
