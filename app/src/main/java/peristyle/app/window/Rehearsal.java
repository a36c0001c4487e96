package peristyle.app.window;

import java.util.Locale;
import java.util.Optional;

/** A start that ends by itself. */
enum Rehearsal {
    /** Shows the first screen: what the start-up cache is trained on. */
    TRAIN,
    /** Prints the moment at which the first screen is filled, in ms since the epoch: what the benchmark measures. */
    REPORT,
    /** Reports, then works in the greatest table and prints how long that made wait. */
    USE;

    /** What the build and the benchmarks ask for; a system property, because people do not. */
    private static final String PROPERTY = "peristyle.rehearse-start";

    /** The rehearsal that was asked for; empty for a start in earnest. */
    static Optional<Rehearsal> asked() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(name -> valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
