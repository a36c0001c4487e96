package peristyle.model.emulator.fault;

import peristyle.model.hardware.fault.FaultKind;

/**
 * What is broken during one tick, by kind and by the place of the object in its roster. Plain arrays stand behind it: asking
 * allocates nothing. What is derived from it has to be derived anew only where {@link #version} or the estate has changed.
 */
public interface Conditions {

    /** Changes whenever anything below does. */
    long version();

    /** Whether this kind strikes anything at all. */
    boolean any(FaultKind kind);

    /**
     * Which parts of the object at this place are struck: bit 0 is part 1 (fabric A, the first node, the whole). 0 where
     * none is, or where there is no such place.
     */
    long parts(FaultKind kind, int place);

    /** How much, the greatest where several faults of the kind strike; 0 where none does. */
    float amount(FaultKind kind, int place);

    /** Second at which the oldest of its faults of this kind came; {@link Long#MAX_VALUE} where none strikes. */
    long since(FaultKind kind, int place);

    /** Second at which the newest of its faults of this kind came; {@link Long#MAX_VALUE} where none strikes. */
    long latest(FaultKind kind, int place);

    /** Whether the object at this place, or a part of it, is struck. */
    default boolean struck(FaultKind kind, int place) {
        return parts(kind, place) != 0;
    }

    /** How many parts of the object at this place are struck. */
    default int count(FaultKind kind, int place) {
        return Long.bitCount(parts(kind, place));
    }
}
