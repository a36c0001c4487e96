/** Replication as an operator sets it up: policies, and the VMs under them. */
@NullMarked
package peristyle.model.protection;

import org.jspecify.annotations.NullMarked;
