/** The tables of a plan, once for all files: columns, units and rows. */
@NullMarked
package peristyle.model.exchange.plan.table;

import org.jspecify.annotations.NullMarked;
