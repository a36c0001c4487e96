/** The planning screen: a file is dropped, a plan comes out, and every number of it can be asked why. */
@NullMarked
package peristyle.views.planning;

import org.jspecify.annotations.NullMarked;
