package peristyle.views.planning.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.planning.forecast.TimeLeft;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.telemetry.Metric;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

/** Curves of what may fill up, and what is said of them. */
class CurvesTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final ForecastViewModel model = new ForecastViewModel(console.context());

    @BeforeEach
    void offer() {
        console.plane().offer(CatalogFile.shipped());
    }

    private Instant now() {
        return console.plane().snapshot().at();
    }

    private List<Curve> known() {
        assertThat(model.state().get()).isInstanceOf(ForecastViewModel.State.Known.class);
        return ((ForecastViewModel.State.Known) model.state().get()).curves();
    }

    private void estate() {
        model.about(console.plane().snapshot().situation(), BackupTerms.USUAL);
        model.look();
    }

    @Test
    @DisplayName("below seven days of past nothing is foretold, and nobody is told that all is well")
    void tooShort() {
        console.plane().remember(new GrowingPast(Metric.POOL_MEMORY, now(), 5, day -> 1000 + day));
        estate();
        assertThat(known())
                .isNotEmpty()
                .allSatisfy(curve -> assertThat(curve.first())
                        .hasValueSatisfying(
                                limit -> assertThat(limit.left()).isInstanceOf(TimeLeft.NotEnoughHistory.class)));
        CurveWords words = new CurveWords(console.context().texts());
        assertThat(words.answer(known().getFirst())).contains("Not enough history");
    }

    @Test
    @DisplayName("what grows is first, with the day on which its limit is reached; the band holds that day")
    void soonest() {
        console.plane().remember(new GrowingPast(Metric.DATASTORE_USED, now(), 40, day -> 8_000_000 + 25_000.0 * day));
        estate();
        Curve first = known().getFirst();
        assertThat(first.measure()).isEqualTo("space taken");
        assertThat(first.past()).hasSizeGreaterThan(35);
        Curve.Limit limit = first.first().orElseThrow();
        assertThat(limit.left()).isInstanceOf(TimeLeft.Within.class);
        int earliest = limit.earliest().orElseThrow();
        var point = first.forecast().curve(earliest).getLast();
        assertThat(point.high()).isGreaterThanOrEqualTo(limit.value());
        assertThat(first.forecast().pace().orElseThrow().middle()).isBetween(24_900.0, 25_100.0);
        CurveWords words = new CurveWords(console.context().texts());
        assertThat(words.why(first)).contains("Theil").contains("ST-");
    }

    @Test
    @DisplayName("what does not grow is never full, and comes last")
    void never() {
        console.plane().remember(new GrowingPast(Metric.DATASTORE_USED, now(), 40, day -> 100_000 - 50.0 * day));
        estate();
        assertThat(known().getLast().first().orElseThrow().left()).isInstanceOf(TimeLeft.Never.class);
    }

    @Test
    @DisplayName("a series of exports is a history: days are counted from the newest of them")
    void series() {
        List<DatedTotals> exports = java.util.stream.IntStream.range(0, 8)
                .mapToObj(week -> new DatedTotals(
                        "export " + week,
                        LocalDate.of(2026, 1, 5).plusWeeks(week).atTime(6, 0),
                        List.of(),
                        List.of(new DatedTotals.OfDatastore(null, "DS-1", 1_000_000L, 600_000L + week * 20_000L)),
                        List.of()))
                .toList();
        model.about(exports);
        model.look();
        Curve curve = known().getFirst();
        assertThat(curve.name()).isEqualTo("DS-1");
        assertThat(curve.today()).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(curve.past()).hasSize(8);
        // 260,000 MiB left at 2,857 MiB a day
        assertThat(curve.first().flatMap(Curve.Limit::earliest))
                .hasValueSatisfying(days -> assertThat(days).isBetween(85, 92));
    }

    @Test
    @DisplayName("BK-5 the quota of backups has a curve where one is said")
    void quota() {
        model.about(console.plane().snapshot().situation(), new BackupTerms(30, 0.02, 50));
        model.look();
        assertThat(known()).anySatisfy(curve -> {
            assertThat(curve.name()).isEqualTo("Backups");
            assertThat(curve.first().orElseThrow().value()).isEqualTo(50 * 1024.0 * 1024);
        });
    }

    @Test
    @DisplayName("one export has no past, and that is said")
    void nothing() {
        model.about(List.of());
        model.look();
        assertThat(known()).isEmpty();
    }

    @Test
    @DisplayName("the picture holds the past, today and the day that is foretold")
    void scale() {
        console.plane().remember(new GrowingPast(Metric.DATASTORE_USED, now(), 40, day -> 8_000_000 + 25_000.0 * day));
        estate();
        Curve curve = known().getFirst();
        CurveScale scale = CurveScale.of(curve, 640, 320);
        LocalDate today = now().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(scale.dayAt(scale.x(today))).isEqualTo(today);
        Optional<Integer> latest = curve.first().flatMap(Curve.Limit::latest);
        assertThat(latest)
                .hasValueSatisfying(
                        days -> assertThat(scale.x(today.plusDays(days))).isLessThan(640));
        assertThat(scale.y(curve.first().orElseThrow().value())).isGreaterThanOrEqualTo(CurveScale.TOP);
    }
}
