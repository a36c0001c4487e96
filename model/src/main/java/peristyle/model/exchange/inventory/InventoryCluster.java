package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A cluster as an inventory lists it; null is not said.
 *
 * @param origin where it is listed
 * @param name what people call it
 * @param server inventory server
 * @param highAvailability whether it restarts VMs of failed hosts
 */
public record InventoryCluster(
        Origin origin,
        String name,
        @Nullable String server,
        @Nullable Boolean highAvailability) {}
