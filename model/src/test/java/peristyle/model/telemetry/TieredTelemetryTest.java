package peristyle.model.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.VmId;

class TieredTelemetryTest {

    private static final Instant START = Instant.parse("2026-11-18T00:00:00Z");
    private static final VmId LAST = new VmId("vm599");

    private final MemoryArchive archive = new MemoryArchive();
    private final Estate estate = estate();
    private final Readings readings = new Readings();
    private TieredTelemetry telemetry = TieredTelemetry.of(archive, estate, START);
    private Instant now = START;

    private static Estate estate() {
        EstateBuilder builder = anEstate();
        for (int vm = 0; vm < 600; vm++) {
            builder.with(aVm("vm" + vm));
        }
        return builder.build();
    }

    /** Values that any sample can be checked against: they count the ticks of the day. */
    private static float valueAt(Instant at) {
        return (at.getEpochSecond() - START.getEpochSecond()) / 20f;
    }

    private void run(Duration time) {
        readings.fit(estate);
        for (Instant end = now.plus(time); now.isBefore(end); ) {
            now = now.plusSeconds(20);
            java.util.Arrays.fill(readings.column(Metric.VM_IOPS), valueAt(now));
            telemetry.record(now, estate, readings);
        }
    }

    private void restart() {
        telemetry.flush(archive);
        telemetry = TieredTelemetry.of(archive, estate, now);
    }

    @Test
    @DisplayName("Each day says how much of it was measured, also after a restart")
    void coverage() {
        now = START.plus(Duration.ofHours(12));
        telemetry = TieredTelemetry.of(archive, estate, now);
        run(Duration.ofHours(42));
        restart();

        Series days = telemetry.series(Metric.VM_IOPS, LAST, Duration.ofDays(90));

        assertThat(days.size()).isEqualTo(3);
        assertThat(days.coverage(0)).isCloseTo(0.5, within(.01));
        assertThat(days.coverage(1)).isCloseTo(1, within(.01));
        assertThat(days.coverage(2)).isCloseTo(0.25, within(.09));
    }

    @Test
    @DisplayName("The last hour is there sample by sample")
    void finest() {
        run(Duration.ofHours(2));

        Series series = telemetry.series(Metric.VM_IOPS, LAST, Duration.ofHours(1));

        assertThat(series.step()).isEqualTo(Duration.ofSeconds(20));
        assertThat(series.size()).isBetween(180, 181);
        for (int each = 0; each < series.size(); each++) {
            assertThat(series.mean()[each])
                    .isCloseTo(valueAt(Instant.ofEpochSecond(series.epochSeconds()[each])), within(.3f));
        }
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    @DisplayName("Each tier holds the mean and the highest of its time, with and without a restart in the middle")
    void everyTier(Tier tier) {
        run(Duration.ofHours(29).plusMinutes(33));
        restart();
        run(Duration.ofHours(31));
        telemetry.flush(archive);
        long step = tier.step().toSeconds();

        Series series = telemetry.series(Metric.VM_IOPS, LAST, tier.kept());

        long expected =
                Math.min(tier.kept().toSeconds(), Duration.between(START, now).toSeconds()) / step;
        assertThat((long) series.size()).isBetween(expected - 1, expected + 1);
        for (int each = 0; each + 1 < series.size(); each++) {
            long start = series.epochSeconds()[each];
            long first = Math.max(start, START.getEpochSecond() + 20);
            float low = valueAt(Instant.ofEpochSecond(first));
            float high = valueAt(Instant.ofEpochSecond(start + step - 20));
            assertThat(series.mean()[each])
                    .as("%s at %d", tier, each)
                    .isCloseTo((low + high) / 2, within(high * .001f + .01f));
            assertThat(series.highest()[each]).isCloseTo(high, within(high * .001f + .01f));
        }
    }

    @Test
    @DisplayName("After a restart the past is read back from the archive as it was")
    void readsBack() {
        run(Duration.ofHours(5));
        Series before = telemetry.series(Metric.VM_IOPS, LAST, Duration.ofHours(1));
        Series day = telemetry.series(Metric.VM_IOPS, LAST, Duration.ofDays(1));
        restart();

        assertThat(telemetry.series(Metric.VM_IOPS, LAST, Duration.ofHours(1)))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(telemetry.series(Metric.VM_IOPS, LAST, Duration.ofDays(1)).mean())
                .hasSizeGreaterThanOrEqualTo(day.size() - 1);
    }

    @Test
    @DisplayName("What is older than its tier keeps is forgotten in the archive")
    void forgets() {
        run(Duration.ofHours(3));
        telemetry.flush(archive);
        run(Duration.ofHours(3));
        telemetry.flush(archive);

        assertThat(archive.of(Tier.SECONDS_20))
                .isNotEmpty()
                .allMatch(block -> block.startEpochSecond()
                        >= now.minus(Duration.ofMinutes(65)).getEpochSecond());
    }

    @Test
    @DisplayName("What is unknown stays absent, and what a new VM did before it was there too")
    void unknownIsAbsent() {
        run(Duration.ofMinutes(10));
        VmId late = new VmId("late");
        Estate grown = estate.with(EstateChange.put(aVm("late").vm()));
        readings.fit(grown);
        for (int tick = 0; tick < 3; tick++) {
            now = now.plusSeconds(20);
            readings.column(Metric.VM_IOPS)[600] = 5;
            readings.column(Metric.VM_IOPS)[599] = Float.NaN;
            telemetry.record(now, grown, readings);
        }

        assertThat(telemetry.series(Metric.VM_IOPS, late, Duration.ofHours(1)).mean())
                .containsExactly(5, 5, 5);
        assertThat(telemetry.series(Metric.VM_IOPS, LAST, Duration.ofHours(1)).size())
                .isEqualTo(30);
        assertThat(telemetry
                        .series(Metric.VM_IOPS, new VmId("none"), Duration.ofHours(1))
                        .size())
                .isZero();
    }

    @Test
    @DisplayName("What waits for an archive that cannot follow is bounded: the oldest of the finest tier is let go")
    void waitingIsBounded() {
        run(Duration.ofHours(30));
        telemetry.flush(archive);
        int ofOneHour = archive.of(Tier.MINUTES_5).stream()
                .filter(block -> block.startEpochSecond() == START.getEpochSecond() + 20 * 3600)
                .mapToInt(block -> block.payload().length)
                .sum();
        MemoryArchive later = new MemoryArchive();
        now = START;
        telemetry = TieredTelemetry.of(later, estate, START, 12 * ofOneHour);
        run(Duration.ofHours(30));
        telemetry.flush(later);

        assertThat(later.of(Tier.MINUTES_5).stream()
                        .map(SampleBlock::startEpochSecond)
                        .distinct())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(13)
                .allMatch(start -> start >= now.minus(Duration.ofHours(13)).getEpochSecond());
        assertThat(later.of(Tier.MINUTES_30)).hasSameSizeAs(archive.of(Tier.MINUTES_30));
    }

    @Test
    @DisplayName("A flush that cannot write all is gone on with by the next, and misses nothing")
    void flushIsBounded() {
        run(Duration.ofDays(20));

        int flushes = 1;
        while (!telemetry.flush(archive)) {
            flushes++;
        }

        assertThat(flushes).isBetween(2, 10);
        Series before = telemetry.series(Metric.VM_IOPS, LAST, Duration.ofDays(7));
        telemetry = TieredTelemetry.of(archive, estate, now);
        assertThat(telemetry.series(Metric.VM_IOPS, LAST, Duration.ofDays(7)).epochSeconds())
                .isEqualTo(before.epochSeconds());
        assertThat(telemetry.series(Metric.VM_IOPS, LAST, Duration.ofHours(1)).size())
                .isGreaterThanOrEqualTo(180);
    }

    @Test
    @DisplayName("A sample is within 0.05 % of what was measured, from a millionth to 64 TiB in MiB")
    void isPrecise() {
        Random random = new Random(1);
        for (int each = 0; each < 10_000; each++) {
            float value = (float) StrictMath.pow(10, -5 + random.nextDouble() * 13);
            assertThat(SampleCode.value(SampleCode.of(value))).isCloseTo(value, within(value * .0005f));
        }
        assertThat(SampleCode.value(SampleCode.of(0))).isZero();
        assertThat(SampleCode.value(SampleCode.of(Float.NaN))).isNaN();
    }
}
