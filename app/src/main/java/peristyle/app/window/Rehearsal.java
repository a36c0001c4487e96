package peristyle.app.window;

/** A start that ends by itself. */
public enum Rehearsal {
    /** Visits every screen: what the start-up cache is trained on. */
    VISIT,
    /** Prints the moment at which the first screen is filled, in ms since the epoch: what the benchmark measures. */
    REPORT,
    /** Reports, then works in the greatest table and prints how long that made wait. */
    USE
}
