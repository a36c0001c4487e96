package peristyle.model.rule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.Metric;

/**
 * How fast datastores fill: what is used now against what was used some time before.
 *
 * @param before an earlier measurement
 * @param now the newest one
 */
public record Growth(LiveValues before, LiveValues now) {

    /** Nothing known. */
    public static final Growth UNKNOWN = new Growth(LiveValues.NONE, LiveValues.NONE);

    private static final Duration SHORTEST = Duration.ofMinutes(30);

    /** MiB a day by which this datastore fills, NaN where it is not known; negative where it empties. */
    public double mibPerDay(Estate estate, Datastore datastore) {
        Instant start = before.at();
        Duration time = Duration.between(start, now.at());
        if (time.compareTo(SHORTEST) < 0 || start.equals(Instant.EPOCH)) {
            return Double.NaN;
        }
        double grown = now.value(Metric.DATASTORE_USED, estate, datastore.id())
                - (double) before.value(Metric.DATASTORE_USED, estate, datastore.id());
        return grown / (time.toSeconds() / (double) Duration.ofDays(1).toSeconds());
    }

    /** Time until this datastore is full at its present growth; null where it does not fill, or nothing is known. */
    public @Nullable Duration timeLeft(Estate estate, Datastore datastore, double freeMib) {
        double daily = mibPerDay(estate, datastore);
        return daily > 0 ? Duration.ofSeconds((long) (Math.max(0, freeMib) / daily * 86_400)) : null;
    }
}
