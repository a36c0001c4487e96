package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A network as an inventory lists it.
 *
 * @param name what people call it
 * @param server inventory server
 * @param vlan VLAN number, 1 to 4094; null where not said
 */
public record InventoryNetwork(
        String name, @Nullable String server, @Nullable Integer vlan) {}
