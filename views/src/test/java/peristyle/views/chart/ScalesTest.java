package peristyle.views.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Unit;

class ScalesTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.3, 1, 7.5, 99, 100, 1152, 150_000})
    @DisplayName("a value scale begins at nothing, reaches above the highest value and has few round steps")
    void values(double highest) {
        ValueScale scale = ValueScale.upTo(highest, 4);
        assertThat(scale.top()).isGreaterThanOrEqualTo(highest);
        assertThat(scale.ticks()).hasSizeBetween(2, 7).startsWith(0.0);
        assertThat(scale.ticks().getLast())
                .isCloseTo(scale.top(), org.assertj.core.data.Percentage.withPercentage(1e-6));
    }

    @Test
    @DisplayName("grid lines are written with no more digits than they need")
    void digits() {
        assertThat(new ValueScale(10, 2.5).digits()).isEqualTo(1);
        assertThat(new ValueScale(10, 2).digits()).isZero();
        assertThat(new ValueScale(0.1, 0.025).digits()).isEqualTo(3);
    }

    @Test
    @DisplayName("time is marked at whole hours of the clock on the wall, not of UTC")
    void times() {
        TimeScale day = new TimeScale(1_780_000_000L, 1_780_086_400L);
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        assertThat(day.step(8)).isEqualTo(3 * 3600);
        assertThat(day.ticks(3 * 3600, kathmandu)).hasSize(8).allMatch(tick -> (tick + 20_700) % (3 * 3600) == 0);
        assertThat(day.ticks(3 * 3600, ZoneOffset.UTC)).allMatch(tick -> tick % (3 * 3600) == 0);
    }

    @Test
    @DisplayName("values are written in the unit that suits the highest")
    void units() {
        assertThat(AxisUnit.of(Unit.MIB, 1023).name()).isEqualTo("MiB");
        assertThat(AxisUnit.of(Unit.MIB, 1024)).isEqualTo(new AxisUnit(1024, "GiB"));
        assertThat(AxisUnit.of(Unit.MIB, 3e6).name()).isEqualTo("TiB");
        assertThat(AxisUnit.of(Unit.MHZ, 1000)).isEqualTo(new AxisUnit(1000, "GHz"));
        assertThat(AxisUnit.of(Unit.SECONDS, 900)).isEqualTo(new AxisUnit(60, "min"));
    }

    @Test
    @DisplayName("however many samples fall on a column of pixels, its lowest and highest value are drawn")
    void peaks() {
        int samples = 10_000;
        long[] seconds = new long[samples];
        float[] mean = new float[samples];
        for (int each = 0; each < samples; each++) {
            seconds[each] = each;
            mean[each] = each == 5_005 ? 1000 : 10;
        }
        Decimation shown = Decimation.of(
                new Series(Duration.ofSeconds(1), seconds, mean, mean), new TimeScale(0, samples - 1L), 100);
        float highest = 0;
        for (int column = 0; column < 100; column++) {
            highest = Math.max(highest, shown.high[column]);
            assertThat(shown.low[column]).isEqualTo(10);
        }
        assertThat(highest).isEqualTo(1000);
    }

    @Test
    @DisplayName("where nothing was measured the line is broken, not drawn across")
    void gaps() {
        long[] seconds = {0, 20, 40, 400, 420, 440};
        float[] mean = {1, 1, 1, 2, Float.NaN, 2};
        Decimation shown =
                Decimation.of(new Series(Duration.ofSeconds(20), seconds, mean, mean), new TimeScale(0, 440), 441);
        assertThat(shown.joined[20]).isTrue();
        assertThat(shown.joined[400]).isFalse();
        assertThat(shown.low[420]).isNaN();
        assertThat(shown.joined[440]).isTrue();
        assertThat(shown.low[200]).isNaN();
    }
}
