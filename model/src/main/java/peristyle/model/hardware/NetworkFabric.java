package peristyle.model.hardware;

import peristyle.model.hardware.network.NetworkStatus;

/** Edge routers, core links and pseudowires of the VPLS network. */
public interface NetworkFabric extends Device {

    /** The network between the zones as it is now; unknown where nothing can tell. */
    default NetworkStatus networkStatus() {
        return NetworkStatus.UNKNOWN;
    }
}
