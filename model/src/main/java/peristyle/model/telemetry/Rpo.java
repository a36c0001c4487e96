package peristyle.model.telemetry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a replica stands against its recovery point objective.
 *
 * @param age now minus the point in time of the newest recovery point, null where there is none
 * @param ratio age over objective, NaN where the age is unknown
 * @param severity how bad that is
 */
public record Rpo(@Nullable Duration age, double ratio, Severity severity) {

    /** How far a replica is beyond its objective. */
    public enum Severity {
        /** Within. */
        COMPLIANT,
        /** Up to twice the objective. */
        EXCEEDED,
        /** Up to four times. */
        SEVERE,
        /** Beyond. */
        CRITICAL,
        /** There is no recovery point, or nothing is known: never taken for good. */
        UNKNOWN
    }

    /** Where this status stands at this moment. */
    public static Rpo of(ReplicaStatus status, Duration objective, Instant now) {
        Instant point = status.pointInTime();
        if (point == null || objective.isZero()) {
            return new Rpo(null, Double.NaN, Severity.UNKNOWN);
        }
        Duration age =
                Duration.ofSeconds(now.getEpochSecond() - point.getEpochSecond(), now.getNano() - point.getNano());
        double ratio = age.toMillis() / (double) objective.toMillis();
        Severity severity = ratio <= 1
                ? Severity.COMPLIANT
                : ratio <= 2 ? Severity.EXCEEDED : ratio <= 4 ? Severity.SEVERE : Severity.CRITICAL;
        return new Rpo(age, ratio, severity);
    }

    /** Whether the objective is known to be exceeded. */
    public boolean violated() {
        return severity != Severity.COMPLIANT && severity != Severity.UNKNOWN;
    }
}
