package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Where something is, in the words of the file.
 *
 * @param server inventory server
 * @param datacenter datacentre
 * @param cluster cluster, null for standalone hosts
 * @param host hypervisor
 * @param folder folder path
 * @param resourcePool resource pool path
 */
public record Place(
        @Nullable String server,
        @Nullable String datacenter,
        @Nullable String cluster,
        @Nullable String host,
        @Nullable String folder,
        @Nullable String resourcePool) {}
