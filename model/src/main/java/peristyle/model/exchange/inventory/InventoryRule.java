package peristyle.model.exchange.inventory;

import peristyle.model.estate.AffinityType;

/**
 * An affinity rule that names a VM.
 *
 * @param name what people call the rule
 * @param type what it asks
 */
public record InventoryRule(String name, AffinityType type) {}
