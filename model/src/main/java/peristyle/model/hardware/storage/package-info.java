/** What storage says of itself: arrays with their drives, nodes, volumes and mirror relationships. */
@NullMarked
package peristyle.model.hardware.storage;

import org.jspecify.annotations.NullMarked;
