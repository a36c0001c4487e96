/** How much time is left until something is full. */
@NullMarked
package peristyle.views.forecast;

import org.jspecify.annotations.NullMarked;
