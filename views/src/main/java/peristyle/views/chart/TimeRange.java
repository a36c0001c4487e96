package peristyle.views.chart;

import java.time.Duration;
import java.util.Arrays;
import peristyle.views.console.Settings;

/** How far back a chart looks. */
public enum TimeRange {
    MINUTES_10(Duration.ofMinutes(10)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(31)),
    YEAR(Duration.ofDays(366));

    private static final String SETTING = "chart.range";

    private final Duration length;

    TimeRange(Duration length) {
        this.length = length;
    }

    /** The range that was chosen last; an hour where none was. */
    static TimeRange remembered(Settings settings) {
        String name = settings.get(SETTING);
        return Arrays.stream(values())
                .filter(range -> range.name().equals(name))
                .findFirst()
                .orElse(HOUR);
    }

    /** Chooses it for charts to come. */
    void remember(Settings settings) {
        settings.put(SETTING, name());
    }

    /** How far. */
    public Duration length() {
        return length;
    }
}
