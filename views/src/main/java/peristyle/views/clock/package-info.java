/** The devices' time as all screens see it. */
@NullMarked
package peristyle.views.clock;

import org.jspecify.annotations.NullMarked;
