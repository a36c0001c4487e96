/** SVC clusters with their nodes, enclosures and drives. */
@NullMarked
package peristyle.views.hardware.storage;

import org.jspecify.annotations.NullMarked;
