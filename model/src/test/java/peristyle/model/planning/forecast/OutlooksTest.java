package peristyle.model.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.planning.forecast.TimeLeft.End;
import peristyle.model.rule.Looking;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;

class OutlooksTest {

    private static final double GIB = 1024;
    private static final Duration DAY = Duration.ofDays(1);

    /** Two weeks up to yesterday in which this much was reached each day, growing evenly. */
    private static History growing(double today, double perDay) {
        long first = Looking.NOW.getEpochSecond() / 86_400 - 14;
        long[] seconds = new long[14];
        float[] values = new float[14];
        for (int day = 0; day < 14; day++) {
            seconds[day] = (first + day) * 86_400;
            values[day] = (float) (today - perDay * (14 - day));
        }
        return (metric, id, range) -> new Series(DAY, seconds, values, values);
    }

    private static List<Outlook> outlooks(Estate estate, EstateObject object, History history) {
        return Outlooks.of(Looking.at(estate).situation(), object, Forecasts.read(history, object.id(), Looking.NOW));
    }

    @Test
    @DisplayName(
            "ST-5 A datastore says when each of the three claims on its free space will be broken, and when it is full")
    void claims() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aDatastore("ds").sizeGib(1000),
                        aVm("off").in("clu").memoryGib(20).disk("ds", 10),
                        aVm("thin").in("clu").on(1).memoryGib(8).thinDisk("ds", 100, 40))
                .build();
        Datastore datastore = estate.datastores().iterator().next();

        List<Outlook> outlooks = outlooks(estate, datastore, growing(500 * GIB, 10 * GIB));

        // 1000 GiB; 20 of swap not written, 100 for snapshots, 60 promised to the thin disk.
        assertThat(outlooks)
                .extracting(Outlook::ceiling)
                .containsExactly(
                        Ceiling.DATASTORE_THIN_GROWTH,
                        Ceiling.DATASTORE_SNAPSHOTS,
                        Ceiling.DATASTORE_SWAP,
                        Ceiling.DATASTORE_FULL);
        assertThat(outlooks).extracting(outlook -> outlook.limit() / GIB).containsExactly(820.0, 880.0, 980.0, 1000.0);
        assertThat(outlooks)
                .extracting(Outlook::left)
                .containsExactly(exactly(32), exactly(38), exactly(48), exactly(50));
    }

    private static TimeLeft exactly(int days) {
        return new TimeLeft.Within(days, new End.Days(days));
    }

    @Test
    @DisplayName("ST-6 Without a week of measurements nothing is said of the time left")
    void unknown() {
        Estate estate = anEstate().with(aDatastore("ds")).build();

        assertThat(outlooks(estate, estate.datastores().iterator().next(), (metric, id, range) -> Series.EMPTY))
                .extracting(Outlook::left)
                .containsOnly(new TimeLeft.NotEnoughHistory(0, 7));
    }

    @Test
    @DisplayName("ST-6 What is used now counts: above the limit it is reached, whatever the days before say")
    void reachedNow() {
        Estate estate = anEstate().with(aDatastore("ds").sizeGib(1000)).build();
        Datastore datastore = estate.datastores().iterator().next();

        assertThat(Outlooks.of(
                        Looking.at(estate)
                                .measured(Metric.DATASTORE_USED, datastore.id(), 1000 * GIB)
                                .situation(),
                        datastore,
                        new Forecasts(Map.of())))
                .extracting(Outlook::left)
                .containsOnly(new TimeLeft.Reached());
    }

    @Test
    @DisplayName("CP-4 CP-7 A Cpool says when 85 % of its memory is reached, with and without its largest host")
    void pool() {
        Estate estate = anEstate().with(aCpool("clu")).build();
        ComputePool pool = estate.pools().iterator().next();
        double host = estate.relations().hostsOf(pool.id()).getFirst().memoryMib();
        int hosts = estate.relations().hostsOf(pool.id()).size();

        List<Outlook> outlooks = outlooks(estate, pool, growing(100, 1));

        assertThat(outlooks)
                .filteredOn(outlook -> outlook.ceiling() == Ceiling.POOL_MEMORY)
                .singleElement()
                .satisfies(outlook -> assertThat(outlook.limit()).isCloseTo(0.85 * hosts * host, within(1.0)));
        assertThat(outlooks)
                .filteredOn(outlook -> outlook.ceiling() == Ceiling.POOL_MEMORY_WITHOUT_ONE_HOST)
                .singleElement()
                .satisfies(outlook -> assertThat(outlook.limit()).isCloseTo(0.85 * (hosts - 1) * host, within(1.0)));
    }

    @Test
    @DisplayName("A day counts only when three quarters of it were measured")
    void coverage() {
        long day = LocalDate.of(2026, 1, 1).toEpochDay() * 86_400;
        Series series = new Series(
                DAY,
                new long[] {day, day + 86_400, day + 2 * 86_400},
                new float[] {1, 1, 1},
                new float[] {7, 8, 9},
                new int[] {4320, 3240, 3239});

        assertThat(DailyPeak.of(series))
                .containsExactly(
                        new DailyPeak(LocalDate.of(2026, 1, 1), 7), new DailyPeak(LocalDate.of(2026, 1, 2), 8));
    }

    @Test
    @DisplayName("Finer samples are put together by day")
    void finer() {
        long day = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        long[] seconds = new long[20];
        float[] values = new float[20];
        for (int each = 0; each < 20; each++) {
            seconds[each] = day + each * 7200L;
            values[each] = each;
        }

        assertThat(DailyPeak.of(new Series(Duration.ofHours(2), seconds, values, values)))
                .containsExactly(new DailyPeak(LocalDate.of(2026, 1, 1), 11));
    }
}
