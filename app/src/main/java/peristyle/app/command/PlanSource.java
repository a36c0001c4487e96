package peristyle.app.command;

import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.planning.demand.Demand;

/**
 * What is planned for.
 *
 * @param demand what needs a place
 * @param inventory what was read; null where it is the running estate
 */
record PlanSource(Demand demand, @Nullable Inventory inventory) {}
