/**
 * What an inventory file says of somebody's estate, whatever tool wrote the file; and how that becomes an estate of ours.
 * Readers of further formats only add another way to an {@link peristyle.model.exchange.inventory.Inventory}.
 */
@NullMarked
package peristyle.model.exchange.inventory;

import org.jspecify.annotations.NullMarked;
