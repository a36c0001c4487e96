/** What has to be placed: VMs with their disks and rules, from an inventory file or the running estate, and what is not. */
@NullMarked
package peristyle.model.planning.demand;

import org.jspecify.annotations.NullMarked;
