/** Measurements over time, and bars. */
@NullMarked
package peristyle.views.chart;

import org.jspecify.annotations.NullMarked;
