/** Devices that behave like those of the platform, on a clock of their own: the same seed and the same commands give the same events. */
@NullMarked
package peristyle.model.emulator;

import org.jspecify.annotations.NullMarked;
