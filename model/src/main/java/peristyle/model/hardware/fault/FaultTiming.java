package peristyle.model.hardware.fault;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a fault comes and goes, by the devices' clock and by the whole second.
 *
 * @param at when it comes; null at once. A moment that has passed is now
 * @param duration how long it stays; null until it is cleared
 * @param every after how long it comes again, for a fault that flaps; null once only. Longer than the duration, which must be
 *     given
 */
public record FaultTiming(
        @Nullable Instant at,
        @Nullable Duration duration,
        @Nullable Duration every) {

    /** At once, until it is cleared. */
    public static final FaultTiming NOW = new FaultTiming(null, null, null);
}
