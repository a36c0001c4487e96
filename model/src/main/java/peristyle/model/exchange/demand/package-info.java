/** From inventories and files of the operator to what the planner asks: demand, settings, prices. */
@NullMarked
package peristyle.model.exchange.demand;

import org.jspecify.annotations.NullMarked;
