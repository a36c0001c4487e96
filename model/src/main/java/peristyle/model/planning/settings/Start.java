package peristyle.model.planning.settings;

/** What a plan starts from. */
public enum Start {
    /** Nothing is there. */
    GREEN_FIELD,
    /** Cpools that are there are filled first, and cost nothing more; only what is added is ordered. */
    KEEP_EXISTING
}
