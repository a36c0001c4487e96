/** What VMs ask for and what hosts give them. */
@NullMarked
package peristyle.model.emulator.hypervisor;

import org.jspecify.annotations.NullMarked;
