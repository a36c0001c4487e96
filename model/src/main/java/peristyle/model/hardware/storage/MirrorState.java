package peristyle.model.hardware.storage;

import java.util.Locale;

/**
 * States of a remote copy relationship, as the cluster of its auxiliary (standby) side reports them. <em>Consistent</em>: the
 * auxiliary volume holds an image of one moment and can be used. <em>Disconnected</em>: the two clusters do not reach each
 * other.
 */
public enum MirrorState {
    /** Stopped before the first copy was complete: the auxiliary cannot be used. */
    INCONSISTENT_STOPPED,
    /** Copies in the background; the auxiliary cannot be used. */
    INCONSISTENT_COPYING,
    /** The auxiliary holds the image of the freeze time; nothing is copied. */
    CONSISTENT_STOPPED,
    /** Every write is on its way at once. */
    CONSISTENT_SYNCHRONIZED,
    /** Change volumes: the auxiliary holds the image of the last cycle while the next is copied. */
    CONSISTENT_COPYING,
    /** Both sides are written independently, after access to the auxiliary was enabled. */
    IDLING,
    /** As {@link #INCONSISTENT_STOPPED}, and the clusters do not reach each other. */
    INCONSISTENT_DISCONNECTED,
    /** As {@link #CONSISTENT_STOPPED}, and the clusters do not reach each other. */
    CONSISTENT_DISCONNECTED,
    /** As {@link #IDLING}, and the clusters do not reach each other. */
    IDLING_DISCONNECTED;

    /** Whether the auxiliary holds an image of one moment that can be used. */
    public boolean consistent() {
        return switch (this) {
            case CONSISTENT_STOPPED, CONSISTENT_SYNCHRONIZED, CONSISTENT_COPYING, CONSISTENT_DISCONNECTED -> true;
            case INCONSISTENT_STOPPED, INCONSISTENT_COPYING, INCONSISTENT_DISCONNECTED, IDLING, IDLING_DISCONNECTED ->
                false;
        };
    }

    /** Whether there is an image that can be used, and it follows what is written. */
    public boolean follows() {
        return consistent() && copying();
    }

    /** Whether data is copied. */
    public boolean copying() {
        return this == INCONSISTENT_COPYING || this == CONSISTENT_SYNCHRONIZED || this == CONSISTENT_COPYING;
    }

    /** Whether the clusters do not reach each other. */
    public boolean disconnected() {
        return this == INCONSISTENT_DISCONNECTED || this == CONSISTENT_DISCONNECTED || this == IDLING_DISCONNECTED;
    }

    /** As the cluster's own tool writes it. */
    public String nativeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the cluster of the master (active) side reports it: without the other it is on its own. */
    public MirrorState seenByMaster() {
        return disconnected() ? IDLING_DISCONNECTED : this;
    }
}
