/** A plan as a report for the customer, on paper. */
@NullMarked
package peristyle.model.exchange.plan.pdf;

import org.jspecify.annotations.NullMarked;
