package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackerTest {

    @Test
    @DisplayName("Every packing of a random instance holds each item as often as demanded and overfills no bin")
    void packsEverything() {
        for (long seed = 0; seed < 600; seed++) {
            PackingInstance instance = RandomInstances.of(seed, 40);

            PackingResult result = Packer.pack(instance, Limits.ofSteps(seed % 3 == 0 ? 20_000 : 300, seed));

            assertThat(PackingChecker.complaints(instance, result.packing()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(result.bound().bins())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(result.packing().size());
        }
    }

    @Test
    @DisplayName("The same seed and number of steps give the same packing")
    void isDeterministic() {
        for (long seed = 0; seed < 20; seed++) {
            PackingInstance instance = RandomInstances.of(seed, 200);

            assertThat(Packer.pack(instance, Limits.ofSteps(500, 7)).packing())
                    .as("seed %d", seed)
                    .isEqualTo(Packer.pack(instance, Limits.ofSteps(500, 7)).packing());
        }
    }

    @Test
    @DisplayName("A search that is stopped, or has no time at all, still answers with a whole packing")
    void stopsAtOnce() {
        PackingInstance instance = RandomInstances.of(3, 300);
        AtomicLong clock = new AtomicLong();

        PackingResult stopped = Packer.pack(instance, new Limits(Limits.NEVER, () -> 0, Limits.NEVER, 1, () -> true));
        PackingResult late =
                Packer.pack(instance, new Limits(10, () -> clock.getAndAdd(10), Limits.NEVER, 1, () -> false));

        assertThat(PackingChecker.complaints(instance, stopped.packing())).isEmpty();
        assertThat(PackingChecker.complaints(instance, late.packing())).isEmpty();
    }

    @Test
    @DisplayName("Without any limit the search goes on until it is stopped")
    void goesOnUntilStopped() {
        PackingInstance instance = PackingInstance.of(new long[] {5, 5}, new long[][] {{3, 2}, {2, 4}, {3, 3}, {2, 2}});
        AtomicLong asked = new AtomicLong();

        PackingResult result = Packer.pack(
                instance, new Limits(Limits.NEVER, () -> 0, Limits.NEVER, 1, () -> asked.incrementAndGet() > 5_000));

        assertThat(PackingChecker.complaints(instance, result.packing())).isEmpty();
        assertThat(result.proved() || asked.get() > 5_000).isTrue();
    }
}
