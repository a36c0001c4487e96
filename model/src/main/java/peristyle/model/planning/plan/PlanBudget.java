package peristyle.model.planning.plan;

import peristyle.model.planning.packing.Limits;

/** What is left of the limits of a plan, dealt out to packings. */
final class PlanBudget {

    private static final int CALLS_A_READING = 16;

    private final PlanLimits limits;
    private final long start;
    private boolean cut;
    private long read;
    private int asked;

    PlanBudget(PlanLimits limits) {
        this.limits = limits;
        start = limits.nanoTime().getAsLong();
    }

    private long elapsed() {
        return limits.nanoTime().getAsLong() - start;
    }

    /** Whether time is up or planning was stopped; remembered, since the plan is then not complete. */
    boolean spent() {
        cut |= limits.stopped().getAsBoolean() || (limits.nanos() != PlanLimits.NEVER && elapsed() >= limits.nanos());
        return cut;
    }

    /** Whether something was left undone. */
    boolean wasCut() {
        return cut;
    }

    /** The stopwatch as it was a few calls ago: a thread's processor time costs more to read than a search step takes. */
    private long paced() {
        if (asked++ % CALLS_A_READING == 0) {
            read = limits.nanoTime().getAsLong();
        }
        return read;
    }

    /** Limits of the next packing, when this many are still to come, itself included. */
    Limits next(int packings) {
        long nanos = limits.nanos() == PlanLimits.NEVER
                ? Limits.NEVER
                : Math.max(0, limits.nanos() - elapsed()) / Math.max(1, packings);
        asked = 0;
        return new Limits(nanos, this::paced, limits.steps(), limits.seed(), limits.stopped());
    }

    void tell(double part) {
        limits.progress().accept(part);
    }
}
