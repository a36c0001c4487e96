package peristyle.app.opening;

import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.InventoryTotals;

/**
 * An inventory file that was read just now.
 *
 * @param totals what its author would count
 * @param cpools Cpools that its clusters became
 * @param report what became of each row
 */
public record Imported(InventoryTotals totals, int cpools, ImportReport report) {}
