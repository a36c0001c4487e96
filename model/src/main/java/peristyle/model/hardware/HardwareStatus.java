package peristyle.model.hardware;

import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/**
 * What devices say of their own parts, beside what is measured.
 *
 * @param storage clusters, arrays with their drives, volumes, mirror relationships
 * @param network links, routers, pseudowires, and how zones reach each other
 * @param compute blade domains, chassis and blades with their parts
 * @param hypervisors memory of hosts, and what they took back of it from VMs
 */
public record HardwareStatus(
        StorageStatus storage, NetworkStatus network, ComputeStatus compute, HypervisorStatus hypervisors) {

    /** Nothing known. */
    public static final HardwareStatus UNKNOWN = new HardwareStatus(StorageStatus.UNKNOWN, NetworkStatus.UNKNOWN);

    /** What storage and network say, where nothing else says anything. */
    public HardwareStatus(StorageStatus storage, NetworkStatus network) {
        this(storage, network, ComputeStatus.UNKNOWN);
    }

    /** What all but the hypervisors say. */
    public HardwareStatus(StorageStatus storage, NetworkStatus network, ComputeStatus compute) {
        this(storage, network, compute, HypervisorStatus.UNKNOWN);
    }
}
