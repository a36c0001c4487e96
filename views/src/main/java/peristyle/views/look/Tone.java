package peristyle.views.look;

/** What a state means to the operator. Never told by colour alone: each has an icon, and its text beside it. */
public enum Tone {
    GOOD,
    NOTICE,
    WARNING,
    DANGER,
    QUIET,
    UNKNOWN;

    /** The style class of its colour. */
    public String style() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
