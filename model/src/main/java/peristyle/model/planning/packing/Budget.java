package peristyle.model.planning.packing;

/** What is left of the {@link Limits}; once spent it stays spent. */
final class Budget {

    private final Limits limits;
    private final long start;
    private long steps;
    private boolean spent;

    Budget(Limits limits) {
        this.limits = limits;
        start = limits.nanoTime().getAsLong();
    }

    /** Takes one search step; true when there is nothing left for it. */
    boolean step() {
        return ++steps > limits.steps() || spent();
    }

    /** Whether time is up or the search was stopped. */
    boolean spent() {
        if (!spent) {
            spent = limits.stopped().getAsBoolean() || elapsed() >= limits.nanos();
        }
        return spent;
    }

    /** Time since the start, ns. */
    long elapsed() {
        return limits.nanoTime().getAsLong() - start;
    }

    /** The part of the time that is gone, 0 to 1 and beyond; by steps where the time has no limit. */
    double gone() {
        return limits.nanos() == Limits.NEVER ? (double) steps / limits.steps() : (double) elapsed() / limits.nanos();
    }
}
