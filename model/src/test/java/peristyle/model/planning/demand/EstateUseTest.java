package peristyle.model.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.planning.demand.AlignedLoad.Quantity;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Series;
import peristyle.model.telemetry.Tier;

/** The past of the running estate's VMs, taken together moment by moment. */
class EstateUseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int WEEK = 336;
    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 7, CatalogFile.shipped());
    private static final List<Vm> RUNNING = ESTATE.vms().stream()
            .filter(vm -> vm.host() != null && !vm.template())
            .sorted(Comparator.comparing(vm -> vm.id().value()))
            .toList();

    /** Every VM takes 1,000 in turn, and 100 else: together always the same. */
    private static Series inTurn(ObjectId id, int samples) {
        int turn = RUNNING.indexOf(ESTATE.find(id).orElseThrow());
        long[] at = new long[samples];
        float[] mean = new float[samples];
        for (int sample = 0; sample < samples; sample++) {
            at[sample] = NOW.getEpochSecond()
                    - (samples - 1L - sample) * Tier.MINUTES_30.step().toSeconds();
            mean[sample] = sample % RUNNING.size() == turn ? 1_000 : 100;
        }
        return new Series(Tier.MINUTES_30.step(), at, mean, mean);
    }

    private static AlignedLoad of(EstateUse use, Quantity quantity) {
        return use.aligned().stream()
                .filter(each -> each.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("VMs that peak in turn: the 95th percentile of the sum is far below the sum of the peaks")
    void inTurn() {
        EstateUse use = EstateUse.read((metric, id, range) -> inTurn(id, WEEK), ESTATE, NOW);

        AlignedLoad cpu = of(use, Quantity.CPU_MHZ);
        long peaks = RUNNING.stream()
                .mapToLong(vm -> RUNNING.indexOf(vm) < WEEK ? 1_000 : 100)
                .sum();
        assertThat(cpu.vms()).isEqualTo(RUNNING.size());
        assertThat(cpu.moments()).isEqualTo(WEEK);
        assertThat(cpu.peaksSum()).isEqualTo((double) peaks);
        assertThat(cpu.sumPercentile95()).isCloseTo(RUNNING.size() * 100 + 900, within(1.0));
        assertThat(of(use, Quantity.MEMORY_MIB).sumPeak()).isCloseTo(RUNNING.size() * 100 + 900, within(1.0));
        assertThat(use.measured()).hasSameSizeAs(RUNNING);
    }

    @Test
    @DisplayName(
            "less than three quarters of a week but of a day or more is known as days, and adds nothing to the sums")
    void days() {
        for (int samples : new int[] {WEEK * 3 / 4 - 1, 48, 36}) {
            EstateUse use = EstateUse.read((metric, id, range) -> inTurn(id, samples), ESTATE, NOW);
            assertThat(use.measured()).hasSameSizeAs(RUNNING);
            assertThat(use.aligned()).isEmpty();
            assertThat(use.measured().values()).allSatisfy(measured -> {
                MeasuredUse.Reading memory = Objects.requireNonNull(measured.memoryMib());
                assertThat(memory.evidence()).isEqualTo(MeasuredUse.Evidence.DAYS);
                assertThat(memory.moments()).isEqualTo(samples);
            });
        }
    }

    @Test
    @DisplayName("less than three quarters of a day is not enough: nothing is said")
    void tooShort() {
        assertThat(EstateUse.read((metric, id, range) -> inTurn(id, 35), ESTATE, NOW))
                .isEqualTo(EstateUse.NONE);
        assertThat(EstateUse.read((metric, id, range) -> Series.EMPTY, ESTATE, NOW))
                .isEqualTo(EstateUse.NONE);
    }

    @Test
    @DisplayName("a moment that one VM lacks is left out for all")
    void gaps() {
        ObjectId gapped = RUNNING.getFirst().id();
        History history = (Metric metric, ObjectId id, Duration range) -> {
            Series whole = inTurn(id, WEEK);
            return id.equals(gapped)
                    ? new Series(
                            whole.step(),
                            Arrays.copyOf(whole.epochSeconds(), WEEK - 10),
                            Arrays.copyOf(whole.mean(), WEEK - 10),
                            Arrays.copyOf(whole.highest(), WEEK - 10))
                    : whole;
        };

        assertThat(of(EstateUse.read(history, ESTATE, NOW), Quantity.CPU_MHZ).moments())
                .isEqualTo(WEEK - 10);
    }
}
