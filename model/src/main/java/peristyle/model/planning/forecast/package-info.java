/** When something that fills will be full: robust lines through the highest values of each day. */
@NullMarked
package peristyle.model.planning.forecast;

import org.jspecify.annotations.NullMarked;
