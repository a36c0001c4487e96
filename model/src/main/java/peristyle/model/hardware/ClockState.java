package peristyle.model.hardware;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How time runs.
 *
 * @param paused whether it stands still
 * @param factor seconds of the devices' time for one of the operator's
 * @param target where it runs to as fast as it can, null where it just runs
 * @param reached factor that was reached lately: less than asked where the machine cannot follow
 */
public record ClockState(
        boolean paused, double factor, @Nullable Instant target, double reached) {}
