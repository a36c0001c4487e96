package peristyle.app.window;

/** A start that ends by itself. */
public enum Rehearsal {
    /** Visits every screen: what the start-up cache is trained on. */
    VISIT,
    /** Prints the milliseconds from the start of the process to the filled first screen: what the benchmark measures. */
    REPORT
}
