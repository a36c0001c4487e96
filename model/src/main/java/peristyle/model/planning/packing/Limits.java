package peristyle.model.planning.packing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * When the search ends: at the first of these. With a number of steps and {@link #NEVER} for the time, the same seed
 * gives the same packing.
 *
 * @param nanos time that it may take, ns; {@link #NEVER} for no limit
 * @param nanoTime the stopwatch, in ns, for example {@code System::nanoTime}
 * @param steps search steps that it may take after the first packing; {@link #NEVER} for no limit
 * @param seed of every random choice
 * @param stopped asked often and from the searching thread; true ends the search with the best so far
 */
public record Limits(long nanos, LongSupplier nanoTime, long steps, long seed, BooleanSupplier stopped) {

    /** No limit. */
    public static final long NEVER = Long.MAX_VALUE;

    /** A search of this length. */
    public static Limits of(Duration time, LongSupplier nanoTime, long seed) {
        return new Limits(time.toNanos(), nanoTime, NEVER, seed, () -> false);
    }

    /** A search that depends on nothing but the instance and the seed. */
    public static Limits ofSteps(long steps, long seed) {
        return new Limits(NEVER, () -> 0, steps, seed, () -> false);
    }
}
