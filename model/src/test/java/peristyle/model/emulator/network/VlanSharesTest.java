package peristyle.model.emulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class VlanSharesTest {

    @Test
    @DisplayName("Who asks for little gets it whole, the rest is shared alike")
    void fair() {
        assertThat(VlanShares.evenly(new double[] {1, 10, 20}, 13)).containsExactly(1, 6, 6);
        assertThat(VlanShares.evenly(new double[] {1, 10, 20}, 40)).containsExactly(1, 10, 20);
        assertThat(VlanShares.evenly(new double[] {}, 40)).isEmpty();
    }

    @RepeatedTest(50)
    @DisplayName("Nobody gets more than he asks for, nothing is left while somebody wants, and nothing is made up")
    void conserves(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        double[] wants = random.doubles(1 + random.nextInt(20), 0, 100).toArray();
        double there = random.nextDouble(1_200);
        double[] gets = VlanShares.evenly(wants, there);
        double asked = Arrays.stream(wants).sum();
        assertThat(Arrays.stream(gets).sum())
                .as("seed %d", run.getCurrentRepetition())
                .isCloseTo(Math.min(asked, there), within(1e-9 * asked + 1e-9));
        for (int each = 0; each < wants.length; each++) {
            assertThat(gets[each]).isBetween(0.0, wants[each]);
        }
    }
}
