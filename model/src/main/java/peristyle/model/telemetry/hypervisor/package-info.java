/** What hypervisors say of their hosts and VMs beside what is measured. */
@NullMarked
package peristyle.model.telemetry.hypervisor;

import org.jspecify.annotations.NullMarked;
