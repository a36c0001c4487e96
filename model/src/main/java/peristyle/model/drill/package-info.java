/** Rehearsed incidents as files: what breaks when, what the operator does, what must come true. */
@NullMarked
package peristyle.model.drill;

import org.jspecify.annotations.NullMarked;
