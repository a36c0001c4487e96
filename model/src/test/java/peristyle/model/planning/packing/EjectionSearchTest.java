package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EjectionSearchTest {

    @Test
    @DisplayName("An item for which no two members make room is not lost")
    void keepsWhatFitsNowhere() {
        long[][] weights = new long[21][];
        Arrays.setAll(weights, number -> new long[] {number == 0 ? 89 : 9});
        PackingInstance instance = PackingInstance.of(new long[] {100}, weights);
        Bins start = inBins(instance, number -> number == 0 ? 0 : number <= 10 ? 1 : 2);

        Bins end = search(start, 300);

        assertThat(PackingChecker.complaints(instance, end.toPacking())).isEmpty();
        assertThat(end.count).isEqualTo(3);
    }

    @Test
    @DisplayName("A bin is emptied into the room of others, where members have to change places")
    void emptiesBins() {
        long[][] weights = {{60}, {30}, {50}, {50}, {40}, {70}};
        PackingInstance instance = PackingInstance.of(new long[] {100}, weights);
        Bins start = inBins(instance, number -> new int[] {0, 0, 1, 2, 2, 3}[number]);

        Bins end = search(start, 1_000);

        assertThat(PackingChecker.complaints(instance, end.toPacking())).isEmpty();
        assertThat(end.count).isEqualTo(3);
    }

    private static Bins search(Bins start, long steps) {
        Budget budget = new Budget(Limits.ofSteps(steps, 0));
        return new EjectionSearch(start, 1, budget, new SplittableRandom(5)).run(1);
    }

    private static Bins inBins(PackingInstance instance, IntUnaryOperator binOf) {
        Bins bins = new Bins(new Items(instance));
        for (int item = 0; item < instance.items(); item++) {
            while (bins.count <= binOf.applyAsInt(item)) {
                bins.open();
            }
            bins.put(item, binOf.applyAsInt(item));
        }
        return bins;
    }
}
