/** The tables of a plan as a workbook. */
@NullMarked
package peristyle.model.exchange.plan.workbook;

import org.jspecify.annotations.NullMarked;
