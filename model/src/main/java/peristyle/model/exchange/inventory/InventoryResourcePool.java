package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A resource pool as an inventory lists it; null is not said.
 *
 * @param origin where it is listed
 * @param path folder-like path from its datacentre
 * @param server inventory server
 * @param reservedMhz processors that are reserved, MHz
 * @param reservedMib memory that is reserved, MiB
 */
public record InventoryResourcePool(
        Origin origin,
        String path,
        @Nullable String server,
        @Nullable Long reservedMhz,
        @Nullable Long reservedMib) {}
