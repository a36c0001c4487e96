package peristyle.model.hardware;

import peristyle.model.estate.ReplicaId;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/** VMware and Xen hosts, their VMs and what they replicate. */
public interface Hypervisor extends Device {

    /** The status of a replica by VM replication; unknown for others. */
    ReplicaStatus replicaStatus(ReplicaId replica);

    /** Hosts and VMs as they are now; unknown where nothing can tell. */
    default HypervisorStatus hypervisorStatus() {
        return HypervisorStatus.UNKNOWN;
    }
}
