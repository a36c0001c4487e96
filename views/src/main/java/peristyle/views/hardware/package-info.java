/** The screen of the hardware: pictures of racks, storage and network, and what the devices' own tools say. */
@NullMarked
package peristyle.views.hardware;

import org.jspecify.annotations.NullMarked;
