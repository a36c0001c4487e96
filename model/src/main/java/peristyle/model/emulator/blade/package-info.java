/** Adapters of the blades. */
@NullMarked
package peristyle.model.emulator.blade;

import org.jspecify.annotations.NullMarked;
