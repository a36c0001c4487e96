package peristyle.model.emulator.replication;

/** What moves a mirror relationship from state to state. */
enum MirrorEvent {
    /** {@code startrcrelationship}, nothing having been written since both sides were the same. */
    START_IN_SYNC,
    /** {@code startrcrelationship -force}: what was written meanwhile is copied. */
    START,
    /** {@code stoprcrelationship}. */
    STOP,
    /** {@code stoprcrelationship -access}: the auxiliary may be written. */
    STOP_ACCESS,
    /** The background copy is complete. */
    COPIED,
    /** A volume or a cluster is in trouble, or the link cannot follow (error 1920). */
    ERROR,
    /** The auxiliary's array is lost, and with it the image: all has to be copied anew. */
    IMAGE_LOST,
    /** The clusters no longer reach each other. */
    DISCONNECT,
    /** They reach each other again; nothing was lost meanwhile that would have to be decided. */
    RECONNECT_COPYING,
    /** They reach each other again; going on has to be ordered. */
    RECONNECT_STOPPED
}
