package peristyle.model.hardware.storage;

/** Why a mirror relationship has stopped copying. */
public enum MirrorStop {
    /** It copies, or nobody knows why it does not. */
    NONE,
    /** The link fell behind for longer than is tolerated: the cluster's error 1920. */
    LINK_BEHIND,
    /** A volume of its group cannot be read or written, or its change volumes find no space. */
    VOLUME,
    /** The clusters do not reach each other. */
    DISCONNECTED
}
