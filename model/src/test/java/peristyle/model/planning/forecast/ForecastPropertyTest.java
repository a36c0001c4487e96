package peristyle.model.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.planning.forecast.TimeLeft.End;

/** What holds for any past: seeded cases, the seed in each message. */
class ForecastPropertyTest {

    private static final int CASES = 300;
    private static final double LIMIT = 1000;

    /** How days deviate from the line. */
    enum Noise {
        QUIET,
        LOUD,
        SKEWED,
        WILD,
        LASTING,
        WEEKLY;

        Function<Integer, Double> from(Random random) {
            return switch (this) {
                case QUIET, WEEKLY -> day -> random.nextGaussian() * 5;
                case LOUD -> day -> random.nextGaussian() * 30;
                case SKEWED -> day -> Math.abs(random.nextGaussian()) * 25;
                case WILD ->
                    day -> random.nextGaussian() * 5 + (random.nextInt(8) == 0 ? random.nextGaussian() * 200 : 0);
                case LASTING -> {
                    double[] carried = {0};
                    yield day -> carried[0] = 0.6 * carried[0] + random.nextGaussian() * 8;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    @DisplayName("The day on which the true growth meets the limit lies in the range in at least 85 of 100 cases")
    void rangeHoldsTruth(Noise noise) {
        int held = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            int days = 14 + random.nextInt(60);
            double slope = 1 + random.nextDouble() * 9;
            int met = 5 + random.nextInt(100);
            double[] week = noise == Noise.WEEKLY ? random.doubles(7, -40, 0).toArray() : new double[7];
            IntToDoubleFunction truth = day -> LIMIT + slope * (day - met) + week[Math.floorMod(day, 7)];
            Function<Integer, Double> deviation = noise.from(random);
            TimeLeft left = Forecast.of(
                            Days.past(days, day -> truth.applyAsDouble(day) + deviation.apply(day)), Days.TODAY)
                    .until(LIMIT);
            int full = 1;
            while (truth.applyAsDouble(full) < LIMIT) {
                full++;
            }
            held += holds(left, full) ? 1 : 0;
        }

        assertThat(held).as("of %d seeds from 0", CASES).isGreaterThanOrEqualTo(CASES * 85 / 100);
    }

    private static boolean holds(TimeLeft left, int day) {
        return switch (left) {
            case TimeLeft.Within(int earliest, End latest) ->
                earliest <= day && (!(latest instanceof End.Days(int last)) || day <= last);
            case TimeLeft.Reached() -> day <= 10;
            case TimeLeft.BeyondHorizon _, TimeLeft.Never _, TimeLeft.NotEnoughHistory _ -> false;
        };
    }

    @Test
    @DisplayName("A fifth of wild days do not move the slope")
    void outliers() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            double slope = random.nextDouble() * 20 - 10;
            int days = 20 + random.nextInt(60);
            double[] x = new double[days];
            double[] y = new double[days];
            for (int day = 0; day < days; day++) {
                x[day] = day;
                y[day] = slope * day + random.nextGaussian() + (random.nextInt(5) == 0 ? random.nextInt(5000) : 0);
            }

            SlopeRange range = SlopeRange.of(x, y);

            assertThat(range.middle()).as("seed %d", seed).isCloseTo(slope, within(Math.max(0.5, 30.0 / days)));
            assertThat(range.low()).as("seed %d", seed).isLessThanOrEqualTo(range.middle());
            assertThat(range.high()).as("seed %d", seed).isGreaterThanOrEqualTo(range.middle());
        }
    }

    @Test
    @DisplayName("The order in which days are told does not matter")
    void order() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<DailyPeak> peaks = new ArrayList<>(Days.past(40, day -> 800 + 3 * day + random.nextGaussian() * 10));
            TimeLeft told = Forecast.of(peaks, Days.TODAY).until(LIMIT);
            Collections.shuffle(peaks, random);

            assertThat(Forecast.of(peaks, Days.TODAY).until(LIMIT))
                    .as("seed %d", seed)
                    .isEqualTo(told);
        }
    }

    @Test
    @DisplayName("More growth is never full later, and a higher limit never earlier")
    void monotone() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            double[] noise = random.doubles(40, -20, 20).toArray();
            List<DailyPeak> slow = Days.past(40, day -> 500 + 2 * day + noise[-day]);
            List<DailyPeak> fast = Days.past(40, day -> 500 + 4 * day + noise[-day]);
            int slowly = earliest(Forecast.of(slow, Days.TODAY).until(LIMIT));

            assertThat(earliest(Forecast.of(fast, Days.TODAY).until(LIMIT)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(slowly);
            assertThat(earliest(Forecast.of(slow, Days.TODAY).until(LIMIT + 50)))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(slowly);
        }
    }

    private static int earliest(TimeLeft left) {
        return left instanceof TimeLeft.Within within ? within.earliest() : TimeLeft.HORIZON + 1;
    }

    @Test
    @DisplayName(
            "The range is read from the curve: its high line meets the limit on the earliest day, its low on the last")
    void curveAndRangeAgree() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Forecast forecast =
                    Forecast.of(Days.past(60, day -> 800 + 3 * day + random.nextGaussian() * 10), Days.TODAY);
            List<CurvePoint> curve = forecast.curve(TimeLeft.HORIZON);
            assertThat(forecast.until(LIMIT))
                    .as("seed %d", seed)
                    .isInstanceOfSatisfying(TimeLeft.Within.class, left -> {
                        assertThat(curve.get(left.earliest() - 1).high()).isGreaterThanOrEqualTo(LIMIT);
                        assertThat(left.earliest() == 1
                                        || curve.get(left.earliest() - 2).high() < LIMIT)
                                .isTrue();
                        assertThat(left.latest())
                                .isInstanceOfSatisfying(
                                        End.Days.class,
                                        last -> assertThat(curve.get(last.days() - 1)
                                                        .low())
                                                .isGreaterThanOrEqualTo(LIMIT));
                    });
        }
    }
}
