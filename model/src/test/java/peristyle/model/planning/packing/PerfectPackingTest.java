package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerfectPackingTest {

    @Test
    @DisplayName("Triples that were cut from full bins are put together again, negative weights included")
    void solvesTriples() {
        for (int seed = 0; seed < 30; seed++) {
            PackingInstance instance = triples(seed, 3 + seed % 4, 40);

            Bins bins = PerfectPacking.pack(new Items(instance), new Budget(Limits.ofSteps(1, 0)));

            Packing packing = bins == null ? new Packing(List.of()) : bins.toPacking();
            assertThat(packing.size()).as("seed %d", seed).isEqualTo(40);
            assertThat(PackingChecker.complaints(instance, packing))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Where items do not fill whole bins nothing is tried")
    void leavesOthersAlone() {
        PackingInstance instance = PackingInstance.of(new long[] {10, 10}, new long[][] {{5, 5}, {5, 4}});

        assertThatObject(PerfectPacking.pack(new Items(instance), new Budget(Limits.ofSteps(1, 0))))
                .isNull();
    }

    private static PackingInstance triples(long seed, int dimensions, int bins) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] weights = new long[3 * bins][dimensions];
        for (int bin = 0; bin < bins; bin++) {
            for (int dimension = 0; dimension < dimensions; dimension++) {
                weights[3 * bin][dimension] = random.nextLong(20, 52);
                weights[3 * bin + 1][dimension] = random.nextLong(20, 52);
                weights[3 * bin + 2][dimension] = 100 - weights[3 * bin][dimension] - weights[3 * bin + 1][dimension];
            }
        }
        long[] capacities = new long[dimensions];
        java.util.Arrays.fill(capacities, 100);
        return PackingInstance.of(capacities, weights);
    }
}
