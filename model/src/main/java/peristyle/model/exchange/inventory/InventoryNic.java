package peristyle.model.exchange.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A network card as an inventory lists it.
 *
 * @param label as the hypervisor shows it
 * @param network name of the network, null where not said
 * @param mac address, empty where not said
 * @param connected whether the cable is plugged
 */
public record InventoryNic(String label, @Nullable String network, String mac, boolean connected) {}
