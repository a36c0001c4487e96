package peristyle.model.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.ObjectId;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;

/**
 * How the metrics of one object grow that can fill up.
 *
 * @param byMetric a forecast for each
 * @param peaks the highest values of past days that each was made of, oldest first
 */
public record Forecasts(Map<Metric, Forecast> byMetric, Map<Metric, List<DailyPeak>> peaks) {

    private static final Duration PAST = Duration.ofDays(91);

    private static final Set<Metric> FILLING =
            Set.of(Metric.DATASTORE_USED, Metric.POOL_MEMORY, Metric.POOL_CPU, Metric.LINK_TRAFFIC);

    public Forecasts {
        byMetric = Map.copyOf(byMetric);
        peaks = Map.copyOf(peaks);
    }

    /** Forecasts whose past is not told. */
    public Forecasts(Map<Metric, Forecast> byMetric) {
        this(byMetric, Map.of());
    }

    /** Reads the past of an object and foretells from this moment on. May touch the disk: never on the JavaFX thread. */
    public static Forecasts read(History history, ObjectId id, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Map<Metric, Forecast> read = new EnumMap<>(Metric.class);
        Map<Metric, List<DailyPeak>> past = new EnumMap<>(Metric.class);
        for (Metric metric : FILLING) {
            if (metric.kind() == id.kind()) {
                List<DailyPeak> peaks = DailyPeak.of(history.series(metric, id, PAST));
                past.put(metric, peaks);
                read.put(metric, Forecast.of(peaks, today));
            }
        }
        return new Forecasts(read, past);
    }

    /** The highest values of past days, oldest first; none where they were not read. */
    public List<DailyPeak> past(Metric metric) {
        return peaks.getOrDefault(metric, List.of());
    }

    /** The forecast of a metric; one that knows nothing where it was not read. */
    public Forecast of(Metric metric) {
        return byMetric.getOrDefault(metric, new Forecast.TooShort(0, Forecast.LEAST_DAYS));
    }
}
