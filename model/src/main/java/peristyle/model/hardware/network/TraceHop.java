package peristyle.model.hardware.network;

import peristyle.model.estate.ObjectId;

/**
 * A place that a frame passes on its way.
 *
 * @param kind what it is on this way
 * @param object the place
 */
public record TraceHop(Kind kind, ObjectId object) {

    /** What a place is on the way. */
    public enum Kind {
        VM,
        HOST,
        VLAN,
        ROUTER,
        PSEUDOWIRE,
        LINK
    }
}
