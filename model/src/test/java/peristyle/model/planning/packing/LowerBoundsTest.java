package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LowerBoundsTest {

    @Test
    @DisplayName("No bound exceeds the least number of bins, and no packing goes below it")
    void neverExceedTheOptimum() {
        for (long seed = 0; seed < 1500; seed++) {
            PackingInstance instance = RandomInstances.of(seed, 9);
            Items items = new Items(instance);
            int least = SmallestPacking.bins(instance);

            PackingResult result = Packer.pack(instance, Limits.ofSteps(2_000, seed));

            assertThat(LowerBounds.volume(items).bins())
                    .as("volume, seed %d", seed)
                    .isLessThanOrEqualTo(least);
            assertThat(LowerBounds.rounded(items).bins())
                    .as("rounded, seed %d", seed)
                    .isLessThanOrEqualTo(least);
            assertThat(LowerBounds.conflicts(items).bins())
                    .as("conflicts, seed %d", seed)
                    .isLessThanOrEqualTo(least);
            assertThat(result.bound().bins()).as("bound, seed %d", seed).isLessThanOrEqualTo(least);
            assertThat(result.packing().size()).as("packing, seed %d", seed).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    @DisplayName("The volume of the scarcest dimension binds")
    void namesTheScarcestDimension() {
        LowerBound bound = bound(new long[] {10, 10}, new long[][] {{1, 5}, {2, 5}, {1, 5}});

        assertThat(bound).isEqualTo(new LowerBound(2, LowerBound.Argument.VOLUME, 1));
    }

    @Test
    @DisplayName("Items just over half a bin need one each, whatever their sum")
    void roundsUp() {
        LowerBound bound = bound(new long[] {100}, new long[][] {{51}, {51}, {51}, {30}});

        assertThat(bound).isEqualTo(new LowerBound(3, LowerBound.Argument.ROUNDED_VOLUME, 0));
    }

    @Test
    @DisplayName("Items that collide in pairs, each pair in another dimension, need a bin each")
    void countsConflicts() {
        LowerBound bound = bound(new long[] {10, 10, 10}, new long[][] {{6, 6, 0}, {6, 0, 6}, {0, 6, 6}});

        assertThat(bound).isEqualTo(new LowerBound(3, LowerBound.Argument.CONFLICTS, 0));
    }

    private static LowerBound bound(long[] capacities, long[][] weights) {
        return LowerBounds.of(new Items(PackingInstance.of(capacities, weights)));
    }
}
