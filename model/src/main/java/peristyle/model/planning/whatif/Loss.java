package peristyle.model.planning.whatif;

/**
 * A VM that does not run after a failure.
 *
 * @param vm its id
 * @param reason why
 */
public record Loss(String vm, Reason reason) {

    /** Why a VM does not run any more. */
    public enum Reason {
        /** Its priority is never to be restarted (HA-2). */
        NOT_TO_BE_RESTARTED,
        /** Its pool restarts nothing: high availability is off (CP-7). */
        HIGH_AVAILABILITY_OFF,
        /** No other host of its pool is left, and it is replicated nowhere (CP-7). */
        NO_OTHER_HOST,
        /** No host that is left has room. */
        NO_ROOM,
        /** No host that is left has a free graphics processor (BL-3). */
        NO_GRAPHICS,
        /** Its zone is gone, and it is replicated nowhere. */
        NO_STANDBY,
        /** The pool that is to start it has no room (GM-6, VR-3). */
        STANDBY_FULL,
        /** The pool that is to start it is gone too. */
        STANDBY_GONE,
        /** It is encrypted, and no zone with keys is left (EN-4). */
        NO_KEYS
    }
}
