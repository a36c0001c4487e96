package peristyle.model.hardware;

import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;

/**
 * What devices say of their own parts, beside what is measured.
 *
 * @param storage clusters, arrays with their drives, volumes, mirror relationships
 * @param network links, routers, pseudowires, and how zones reach each other
 */
public record HardwareStatus(StorageStatus storage, NetworkStatus network) {

    /** Nothing known. */
    public static final HardwareStatus UNKNOWN = new HardwareStatus(StorageStatus.UNKNOWN, NetworkStatus.UNKNOWN);
}
