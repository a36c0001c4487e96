/** The emulated time, and all that depends on nothing else: rhythms of day and week, and chance by seed. */
@NullMarked
package peristyle.model.emulator.clock;

import org.jspecify.annotations.NullMarked;
