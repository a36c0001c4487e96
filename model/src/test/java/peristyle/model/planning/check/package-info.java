/** Judges plans by the rules alone, without a line of the planner's code. */
@NullMarked
package peristyle.model.planning.check;

import org.jspecify.annotations.NullMarked;
