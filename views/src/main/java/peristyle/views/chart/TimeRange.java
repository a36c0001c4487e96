package peristyle.views.chart;

import java.time.Duration;

/** How far back a chart looks. */
public enum TimeRange {
    MINUTES_10(Duration.ofMinutes(10)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(31)),
    YEAR(Duration.ofDays(366));

    private final Duration length;

    TimeRange(Duration length) {
        this.length = length;
    }

    /** How far. */
    public Duration length() {
        return length;
    }
}
