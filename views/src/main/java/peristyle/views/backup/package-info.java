/** By which policy VMs are backed up: an action of their table, and its form. */
@NullMarked
package peristyle.views.backup;

import org.jspecify.annotations.NullMarked;
