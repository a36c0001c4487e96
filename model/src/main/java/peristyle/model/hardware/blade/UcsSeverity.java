package peristyle.model.hardware.blade;

import java.util.Locale;

/** How grave UCS Manager says that a fault is, least first. */
public enum UcsSeverity {
    /** What was wrong no longer is. */
    CLEARED,
    /** Told, with no meaning of its own. */
    INFO,
    /** Told of a condition that alone means little; all faults soak with it. */
    CONDITION,
    /** May come to affect service. */
    WARNING,
    /** Does not affect service, and has to be put right before it does. */
    MINOR,
    /** Affects service and is urgent. */
    MAJOR,
    /** Affects service and has to be put right at once. */
    CRITICAL;

    /** As UCS Manager writes it. */
    public String nativeName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
