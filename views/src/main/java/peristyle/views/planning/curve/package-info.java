/** When something will be full: its past, its growth with what is sure of it, and its limits, as a curve. */
@NullMarked
package peristyle.views.planning.curve;

import org.jspecify.annotations.NullMarked;
