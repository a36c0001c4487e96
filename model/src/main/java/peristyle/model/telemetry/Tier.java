package peristyle.model.telemetry;

import java.time.Duration;

/** How finely the past is kept, and for how long. The order is part of the store's format: append only. */
public enum Tier {
    /** Every 20 seconds, for an hour. */
    SECONDS_20(Duration.ofSeconds(20), Duration.ofHours(1)),
    /** Every 5 minutes, for a day. */
    MINUTES_5(Duration.ofMinutes(5), Duration.ofDays(1)),
    /** Every 30 minutes, for a week. */
    MINUTES_30(Duration.ofMinutes(30), Duration.ofDays(7)),
    /** Every 2 hours, for a month. */
    HOURS_2(Duration.ofHours(2), Duration.ofDays(31)),
    /** Every day, for a year. */
    DAY(Duration.ofDays(1), Duration.ofDays(366));

    private final Duration step;
    private final Duration kept;

    Tier(Duration step, Duration kept) {
        this.step = step;
        this.kept = kept;
    }

    /** Time that one sample stands for. */
    public Duration step() {
        return step;
    }

    /** How long a sample is kept. */
    public Duration kept() {
        return kept;
    }
}
