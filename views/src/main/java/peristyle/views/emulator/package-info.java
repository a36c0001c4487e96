/** The hold on the time of emulated devices. */
@NullMarked
package peristyle.views.emulator;

import org.jspecify.annotations.NullMarked;
