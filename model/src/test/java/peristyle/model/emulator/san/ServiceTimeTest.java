package peristyle.model.emulator.san;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTimeTest {

    private static final int POINTS = 2_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("ST-1 Service time is finite and never falls as more is asked, whatever is asked")
    void monotone(long seed) {
        Random random = new Random(seed);
        for (int point = 0; point < POINTS; point++) {
            double one = Math.exp(random.nextDouble() * 20 - 10);
            double more = one + Math.exp(random.nextDouble() * 20 - 14);
            rises(seed, ServiceTime::ofVolume, one, more);
            rises(seed, ServiceTime::ofArray, one, more);
            rises(seed, beyond -> 1 + ServiceTime.waitingMs(beyond), one, more);
        }
    }

    private static void rises(long seed, DoubleUnaryOperator time, double one, double more) {
        double first = time.applyAsDouble(one);
        double second = time.applyAsDouble(more);
        assertThat(first).as("seed %d at %s", seed, one).isFinite().isGreaterThanOrEqualTo(1);
        assertThat(second)
                .as("seed %d from %s to %s", seed, one, more)
                .isFinite()
                .isGreaterThanOrEqualTo(first);
    }

    @Test
    @DisplayName("ST-1 It is smooth: no step is greater than a fiftieth of the whole rise; and steep at the limit")
    void smooth() {
        for (DoubleUnaryOperator time : new DoubleUnaryOperator[] {ServiceTime::ofVolume, ServiceTime::ofArray}) {
            double rise = time.applyAsDouble(1) - time.applyAsDouble(0);
            for (int step = 0; step < POINTS; step++) {
                double from = step / (double) POINTS;
                assertThat(time.applyAsDouble(from + 1.0 / POINTS) - time.applyAsDouble(from))
                        .isLessThan(rise / 50);
            }
            assertThat(time.applyAsDouble(.5) - 1).as("half of it costs little").isLessThan(rise / 20);
            assertThat(time.applyAsDouble(1) - time.applyAsDouble(.95)).isGreaterThan(rise / 3);
        }
    }

    @Test
    @DisplayName("ST-1 What is asked beyond all there is waits, and no longer than queues hold")
    void waits() {
        assertThat(ServiceTime.waitingMs(-1)).isZero();
        assertThat(ServiceTime.waitingMs(.1)).isPositive();
        assertThat(ServiceTime.waitingMs(1e9)).isEqualTo(ServiceTime.LONGEST_WAIT_MS);
    }
}
