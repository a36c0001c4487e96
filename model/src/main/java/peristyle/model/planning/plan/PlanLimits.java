package peristyle.model.planning.plan;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * When planning ends, and whom it tells how far it is. With a number of steps and no limit of time, the same seed gives the
 * same plan.
 *
 * @param nanos time that it may take, ns; {@link Long#MAX_VALUE} for no limit
 * @param nanoTime the stopwatch, ns: {@code System::nanoTime}, or the thread's processor time
 * @param steps search steps for each packing; {@link Long#MAX_VALUE} for no limit
 * @param seed of every random choice
 * @param stopped asked often, from the planning thread; true ends it with the best so far
 * @param progress told the part that is done, 0 to 1, from the planning thread
 */
public record PlanLimits(
        long nanos, LongSupplier nanoTime, long steps, long seed, BooleanSupplier stopped, DoubleConsumer progress) {

    /** No limit. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Search steps for each packing where only they are limited. */
    public static final long USUAL_STEPS = 20_000;

    /** Planning that depends on nothing but the demand, the settings and the seed. */
    public static PlanLimits ofSteps(long steps, long seed) {
        return new PlanLimits(NEVER, () -> 0, steps, seed, () -> false, part -> {});
    }

    /** Planning of at most this long by this stopwatch, ns. */
    public static PlanLimits ofTime(long nanos, LongSupplier nanoTime, long seed) {
        return new PlanLimits(nanos, nanoTime, NEVER, seed, () -> false, part -> {});
    }
}
