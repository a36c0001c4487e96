package peristyle.model.planning.packing;

/** What is left of the {@link Limits}; once spent it stays spent. */
final class Budget {

    /** What parts of the time are reckoned from when nothing but a stop ends the search, ns. */
    private static final long PACE_WITHOUT_LIMIT = 20_000_000_000L;

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
        return work(1);
    }

    /** Takes several search steps at once; true when there is nothing left for them. */
    boolean work(int count) {
        steps += count;
        return spent();
    }

    /** Whether time is up or the search was stopped. */
    boolean spent() {
        if (!spent) {
            spent = steps > limits.steps() || limits.stopped().getAsBoolean() || elapsed() >= limits.nanos();
        }
        return spent;
    }

    /** Time since the start, ns. */
    long elapsed() {
        return limits.nanoTime().getAsLong() - start;
    }

    /** The part of the whole that so many steps and so much time, in ns, are; the scarcer of the two counts. */
    double share(double someSteps, double nanos) {
        return Math.max(someSteps / limits.steps(), nanos / wholeNanos());
    }

    /** The part that is gone, 0 to 1 and beyond; by steps where only they are limited. */
    double gone() {
        return isBySteps() ? (double) steps / limits.steps() : elapsed() / wholeNanos();
    }

    private boolean isBySteps() {
        return limits.nanos() == Limits.NEVER && limits.steps() != Limits.NEVER;
    }

    private double wholeNanos() {
        return limits.nanos() == Limits.NEVER && !isBySteps() ? PACE_WITHOUT_LIMIT : limits.nanos();
    }
}
