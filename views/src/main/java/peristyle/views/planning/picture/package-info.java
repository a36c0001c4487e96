/** Pictures of a plan: packed hosts, and curves with bands. */
@NullMarked
package peristyle.views.planning.picture;

import org.jspecify.annotations.NullMarked;
