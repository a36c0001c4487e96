package peristyle.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Unit;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Settings;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

class TimeChartViewModelTest {

    private static final Trend TREND =
            new Trend("CPU", Unit.MHZ, List.of(new Trend.Line("used", Metric.VM_CPU, SmallEstate.vmId(1))), List.of());

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(3));
    private final List<Duration> asked = new ArrayList<>();
    private final History history = (metric, id, range) -> {
        asked.add(range);
        long now = plane.snapshot().at().getEpochSecond();
        return new Series(Duration.ofSeconds(20), new long[] {now - 20, now}, new float[] {5, 9}, new float[] {6, 9});
    };
    private long nanos = Duration.ofHours(1).toNanos();
    private final TimeChartViewModel model = new TimeChartViewModel(history, Jobs.synchronous(), () -> nanos);

    @Test
    @DisplayName("nothing is read before there is something to show and a moment to show it at")
    void nothing() {
        model.trend(TREND);
        assertThat(asked).isEmpty();
        model.accept(plane.snapshot());
        assertThat(asked).containsExactly(Duration.ofHours(1));
        assertThat(model.plot().get()).isNotNull();
    }

    @Test
    @DisplayName("what was measured last is no value of now where nothing is measured any more")
    void unknownNow() {
        model.trend(TREND);
        plane.measure(Metric.VM_CPU, 9);
        model.accept(plane.snapshot());
        assertThat(model.unknown().get()).isEmpty();
        plane.measure(Metric.VM_CPU, Float.NaN);
        model.accept(plane.snapshot());
        assertThat(model.unknown().get()).isEqualTo(Set.copyOf(TREND.lines()));
    }

    @Test
    @DisplayName("another range is read at once")
    void range() {
        model.trend(TREND);
        model.accept(plane.snapshot());
        model.range().set(TimeRange.YEAR);
        assertThat(asked).containsExactly(Duration.ofHours(1), Duration.ofDays(366));
    }

    @Test
    @DisplayName("the range that was chosen last comes back; a name that no range has is no range")
    void rangeComesBack() {
        Settings settings = Settings.inMemory();
        assertThat(TimeRange.remembered(settings)).isEqualTo(TimeRange.HOUR);
        TimeRange.WEEK.remember(settings);
        assertThat(TimeRange.remembered(settings)).isEqualTo(TimeRange.WEEK);
        settings.put("chart.range", "FORTNIGHT");
        assertThat(TimeRange.remembered(settings)).isEqualTo(TimeRange.HOUR);
    }

    @Test
    @DisplayName("new measurements are read at most once a second, and a year is not read again for a minute")
    void paced() {
        model.trend(TREND);
        model.accept(plane.snapshot());
        plane.measure(Metric.VM_CPU, 1);
        model.accept(plane.snapshot());
        assertThat(asked).hasSize(1);
        nanos += Duration.ofSeconds(1).toNanos();
        model.accept(plane.snapshot());
        assertThat(asked).hasSize(2);
        model.range().set(TimeRange.YEAR);
        nanos += Duration.ofSeconds(1).toNanos();
        plane.measure(Metric.VM_CPU, 1);
        model.accept(plane.snapshot());
        assertThat(asked).hasSize(3);
    }

    @Test
    @DisplayName("a limit far above the values does not press them flat: the upper edge says where it is")
    void farLimit() {
        Trend.Limit near = new Trend.Limit("near", 20, Tone.WARNING);
        Trend.Limit far = new Trend.Limit("far", 150_000, Tone.WARNING);
        model.trend(new Trend("CPU", Unit.MHZ, TREND.lines(), List.of(near, far)));
        model.accept(plane.snapshot());
        Plot plot = Objects.requireNonNull(model.plot().get());
        assertThat(plot.drawn(near)).isTrue();
        assertThat(plot.drawn(far)).isFalse();
        assertThat(plot.above()).containsExactly(far);
        assertThat(plot.top()).isBetween(20.0, 25.0);
    }

    @Test
    @DisplayName("a chart says from when on it is measured, where much of its time lies before that")
    void measuredSince() {
        model.trend(TREND);
        model.accept(plane.snapshot());
        long now = plane.snapshot().at().getEpochSecond();
        assertThat(plot().since()).as("twenty seconds of an hour").hasValue(now - 20);

        Series whole = new Series(
                Duration.ofMinutes(20),
                new long[] {now - 3_600, now - 2_400, now},
                new float[] {5, Float.NaN, 9},
                new float[] {6, Float.NaN, 9});
        assertThat(new Plot(TREND, new TimeScale(now - 3_600, now), List.of(whole)).since())
                .as("a gap in the middle is no beginning")
                .isEmpty();
    }

    private Plot plot() {
        return Objects.requireNonNull(model.plot().get());
    }

    @Test
    @DisplayName("the value at a moment is that of the sample it falls into, unknown where none is near")
    void valueAt() {
        Series series = new Series(
                Duration.ofSeconds(20), new long[] {100, 120, 500}, new float[] {1, 2, 3}, new float[] {1, 2, 3});
        assertThat(Plot.at(series, 130)).isEqualTo(2);
        assertThat(Plot.at(series, 300)).isNaN();
        assertThat(Plot.at(series, 99)).isNaN();
    }
}
