/** What the network fabric says of itself: links, routers, pseudowires, and how zones reach each other. */
@NullMarked
package peristyle.model.hardware.network;

import org.jspecify.annotations.NullMarked;
