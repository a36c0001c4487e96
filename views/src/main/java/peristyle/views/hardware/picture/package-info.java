/** Pictures of many parts: what is drawn, where it can be pointed at, and the region that shows them. */
@NullMarked
package peristyle.views.hardware.picture;

import org.jspecify.annotations.NullMarked;
