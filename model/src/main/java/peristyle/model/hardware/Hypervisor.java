package peristyle.model.hardware;

import peristyle.model.estate.ReplicaId;
import peristyle.model.telemetry.ReplicaStatus;

/** VMware and Xen hosts, their VMs and what they replicate. */
public interface Hypervisor extends Device {

    /** The status of a replica by VM replication; unknown for others. */
    ReplicaStatus replicaStatus(ReplicaId replica);
}
