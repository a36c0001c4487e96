package peristyle.model.exchange.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.exchange.inventory.SeriesForecast.Subject;
import peristyle.model.planning.forecast.TimeLeft;

class SeriesForecastTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 4, 55);

    /** Exports every 30 days: a datastore that takes 100 GiB more each time, a cluster that does not grow. */
    private static List<DatedTotals> exports(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new DatedTotals(
                        "export-" + each,
                        FIRST.plusDays(30L * each),
                        List.of(new DatedTotals.OfCluster("vc", "clu", 10, 40, 160L * 1024, 1_000L * 1024)),
                        List.of(
                                new DatedTotals.OfDatastore("vc", "ds", 1_000L * 1024, (500L + 100L * each) * 1024),
                                new DatedTotals.OfDatastore("vc", "unknown", null, null)),
                        List.of()))
                .toList();
    }

    @Test
    @DisplayName("ST-6 A series of exports tells when a datastore will be full, counted from the newest")
    void full() {
        List<SeriesForecast> forecasts = SeriesForecast.of(exports(4));

        assertThat(forecasts).extracting(SeriesForecast::subject).containsExactlyInAnyOrder(Subject.values());
        SeriesForecast store = forecasts.getFirst();
        assertThat(store.newest()).isEqualTo(800 * 1024);
        assertThat(store.forecast().until(1_000 * 1024)).isEqualTo(new TimeLeft.Within(60, new TimeLeft.End.Days(60)));
    }

    @Test
    @DisplayName("What does not grow from export to export is never full; three exports are not enough history")
    void neverAndTooShort() {
        assertThat(SeriesForecast.of(exports(5)))
                .filteredOn(each -> each.subject() == Subject.CLUSTER_MEMORY)
                .extracting(each -> each.forecast().until(200 * 1024))
                .containsExactly(new TimeLeft.Never());
        assertThat(SeriesForecast.of(exports(3)))
                .extracting(each -> each.forecast().until(1e12))
                .containsOnly(new TimeLeft.NotEnoughHistory(3, 4));
        assertThat(SeriesForecast.of(List.of())).isEmpty();
    }
}
