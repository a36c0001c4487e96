package peristyle.model.hardware.blade;

import java.util.Locale;

/**
 * Where a fault of UCS Manager is in its life, after Cisco's <em>Global Fault Policy</em>: what was wrong has to last before
 * it counts, has to be gone for a while before it is cleared, and stays on the list for an hour so that somebody sees it.
 */
public enum UcsFaultStage {
    /** It has just come; it does not count yet. */
    SOAKING,
    /** It is there. */
    ACTIVE,
    /** It comes and goes. */
    FLAPPING,
    /** It is gone; it may come again at once, so its severity stays. */
    CLEARED,
    /** It is over, and kept for somebody to see. */
    RETAINED;

    /** Whether one arrow leads from here to there. */
    public boolean leads(UcsFaultStage to) {
        return switch (this) {
            case SOAKING -> to == ACTIVE || to == CLEARED;
            case ACTIVE -> to == CLEARED;
            case FLAPPING -> to == ACTIVE || to == RETAINED;
            case CLEARED -> to == FLAPPING || to == RETAINED;
            case RETAINED -> to == ACTIVE;
        };
    }

    /** As a list of faults writes it. */
    public String nativeName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
