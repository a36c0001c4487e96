package peristyle.model.hardware.blade;

/** How a part of a blade domain is, from good to bad. */
public enum PartState {
    /** Does all that it should. */
    OPERABLE,
    /** Serves, but not as it should: slower, hotter, with less redundancy. */
    DEGRADED,
    /** Has no power because what feeds it has none; nothing is wrong with the part itself. */
    POWERED_OFF,
    /** Does nothing any more. */
    INOPERABLE;

    /** Whether it serves at all. */
    public boolean serves() {
        return this == OPERABLE || this == DEGRADED;
    }
}
