package peristyle.model.hardware.network;

/** What stops a frame on its way from one VM to another. */
public enum Border {
    /** The VM does not run. */
    VM_OFF,
    /** The host of the VM does not answer, so nobody knows whether it runs. */
    HOST_UNKNOWN,
    /** The VM has no card that is plugged into a network. */
    NO_CARD,
    /** The VM's tenant may not use the network that its card is plugged into (NW-1). */
    FOREIGN_VLAN,
    /** The two are in no common network: there is no path between two VLANs (NW-3). */
    NO_COMMON_VLAN,
    /** The network is not present in the zone of the VM. */
    VLAN_NOT_IN_ZONE,
    /** No pseudowire carries the network between the two zones. */
    NO_PSEUDOWIRE,
    /** Every pseudowire that carries the network between the two zones is down. */
    PSEUDOWIRES_DOWN,
    /** The two zones do not reach each other. */
    ZONES_APART,
    /** Nothing is known of the network between the zones. */
    NETWORK_UNKNOWN
}
