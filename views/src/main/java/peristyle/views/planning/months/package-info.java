/** The months to come: what each failure comes to month by month under a scenario, what to order by when, and scenarios side by side. */
@NullMarked
package peristyle.views.planning.months;

import org.jspecify.annotations.NullMarked;
