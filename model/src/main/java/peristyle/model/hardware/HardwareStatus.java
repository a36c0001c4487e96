package peristyle.model.hardware;

import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;

/**
 * What devices say of their own parts, beside what is measured.
 *
 * @param storage clusters, arrays with their drives, volumes, mirror relationships
 * @param network links, routers, pseudowires, and how zones reach each other
 * @param compute blade domains, chassis and blades with their parts
 */
public record HardwareStatus(StorageStatus storage, NetworkStatus network, ComputeStatus compute) {

    /** Nothing known. */
    public static final HardwareStatus UNKNOWN =
            new HardwareStatus(StorageStatus.UNKNOWN, NetworkStatus.UNKNOWN, ComputeStatus.UNKNOWN);

    /** What storage and network say, where blades say nothing. */
    public HardwareStatus(StorageStatus storage, NetworkStatus network) {
        this(storage, network, ComputeStatus.UNKNOWN);
    }
}
