/** Zones, their edge routers, and the links between them. */
@NullMarked
package peristyle.views.hardware.network;

import org.jspecify.annotations.NullMarked;
