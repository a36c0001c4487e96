package peristyle.views.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.Series;
import peristyle.views.bridge.Jobs;

/**
 * What a chart shows: reads the past off the JavaFX thread, again when there is something new to see, at most once a second.
 */
final class TimeChartViewModel {

    private static final long LEAST_PAUSE = Duration.ofSeconds(1).toNanos();

    private final History history;
    private final Jobs jobs;
    private final LongSupplier nanos;
    private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(TimeRange.HOUR);
    private final ReadOnlyObjectWrapper<@Nullable Plot> plot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<Trend.Line>> unknown = new ReadOnlyObjectWrapper<>(Set.of());
    private @Nullable Trend trend;
    private @Nullable Snapshot newest;
    private Instant now = Instant.EPOCH;
    private Instant read = Instant.EPOCH;
    private long readAt;
    private long question;

    TimeChartViewModel(History history, Jobs jobs, LongSupplier nanos) {
        this.history = history;
        this.jobs = jobs;
        this.nanos = nanos;
        range.subscribe((before, after) -> load());
    }

    /** Shows this from now on. */
    void trend(Trend wanted) {
        if (!wanted.equals(trend)) {
            if (trend == null || !trend.lines().equals(wanted.lines())) {
                plot.set(null);
            }
            trend = wanted;
            look();
            load();
        }
    }

    /** The newest snapshot. */
    void accept(Snapshot snapshot) {
        newest = snapshot;
        look();
        now = snapshot.at();
        Duration gone = Duration.between(read, now);
        boolean due = gone.isNegative() || gone.compareTo(range.get().length().dividedBy(500)) >= 0;
        if (due && nanos.getAsLong() - readAt >= LEAST_PAUSE) {
            load();
        }
    }

    /** What was measured last is no value of now where nothing is measured any more. */
    private void look() {
        Snapshot snapshot = newest;
        Trend shown = trend;
        if (snapshot != null && shown != null && snapshot.live() != LiveValues.NONE) {
            unknown.set(shown.lines().stream()
                    .filter(line -> Float.isNaN(snapshot.situation().value(line.metric(), line.id())))
                    .collect(Collectors.toSet()));
        }
    }

    private void load() {
        Trend shown = trend;
        if (shown == null || now.equals(Instant.EPOCH)) {
            return;
        }
        long asked = ++question;
        read = now;
        readAt = nanos.getAsLong();
        long to = now.getEpochSecond();
        Duration length = range.get().length();
        TimeScale scale = new TimeScale(to - length.toSeconds(), to);
        jobs.quietly(progress -> past(shown, length), series -> {
            if (asked == question) {
                plot.set(new Plot(shown, scale, series));
            }
        });
    }

    private List<Series> past(Trend shown, Duration length) {
        List<Series> series = new ArrayList<>();
        for (Trend.Line line : shown.lines()) {
            series.add(history.series(line.metric(), line.id(), length));
        }
        return series;
    }

    /** How far back it looks. */
    ObjectProperty<TimeRange> range() {
        return range;
    }

    /** The lines of which nothing is known now, whatever was measured before. */
    ReadOnlyObjectProperty<Set<Trend.Line>> unknown() {
        return unknown.getReadOnlyProperty();
    }

    /** What is to be drawn; null before there is anything. */
    ReadOnlyObjectProperty<@Nullable Plot> plot() {
        return plot.getReadOnlyProperty();
    }
}
