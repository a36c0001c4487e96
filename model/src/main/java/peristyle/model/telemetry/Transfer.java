package peristyle.model.telemetry;

import java.time.Duration;
import java.time.Instant;

/**
 * One transfer of changes.
 *
 * @param start when it began: also the point in time that its recovery point holds
 * @param duration how long it took
 * @param bytes what it carried
 */
public record Transfer(Instant start, Duration duration, long bytes) {}
