package peristyle.views.hardware.picture;

import java.util.Locale;
import peristyle.views.look.Tone;

/** What is coloured in a picture; the stylesheet says how. */
public enum Ink {
    TEXT,
    MUTED,
    PAPER,
    CASE,
    SLOT,
    EDGE,
    PICKED,
    BAR,
    GROUND,
    GOOD,
    NOTICE,
    WARNING,
    DANGER,
    QUIET,
    NOTICE_SOFT,
    WARNING_SOFT,
    DANGER_SOFT;

    /** The ink of a state. */
    public static Ink of(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case NOTICE -> NOTICE;
            case WARNING -> WARNING;
            case DANGER -> DANGER;
            case QUIET, UNKNOWN -> QUIET;
        };
    }

    /** What fills a part in this state: only those that ask for a look stand out. */
    public static Ink fill(Tone tone) {
        return switch (tone) {
            case GOOD -> SLOT;
            case NOTICE -> NOTICE_SOFT;
            case WARNING -> WARNING_SOFT;
            case DANGER -> DANGER_SOFT;
            case QUIET, UNKNOWN -> PAPER;
        };
    }

    /** The edge of a part in this state. */
    public static Ink edge(Tone tone) {
        return switch (tone) {
            case GOOD, QUIET, UNKNOWN -> EDGE;
            default -> of(tone);
        };
    }

    /** The style class that colours it. */
    public String style() {
        return "hardware-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
