package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.problem.ProblemException;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class RandomFailuresTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());
    private static final Duration REPAIR = Duration.ofMinutes(10);

    private static Emulator emulator(long seed, FailureRate... rates) {
        Emulator made = Emulator.of(ESTATE, CatalogFile.shipped(), seed, Recording.NOON);
        made.faultInjection().orElseThrow().failBy(List.of(rates));
        return made;
    }

    private static List<DeviceEvent.FaultStruck> strikes(Emulator of, Duration time) {
        return new Recording().run(of, time).of(DeviceEvent.FaultStruck.class);
    }

    @ParameterizedTest(name = "shape {0}")
    @ValueSource(doubles = {.7, 1, 2.5})
    @DisplayName("As many fail by the end of a life as the distribution says: 63.2 %, whatever its shape")
    void distribution(double shape) {
        int objects = ESTATE.vms().size();
        Duration life = Duration.ofHours(6);
        FailureRate rate = new FailureRate(FaultKind.RUNAWAY_PROCESSOR, life, shape, Duration.ofDays(30));

        int failed = strikes(emulator(3, rate), life).size();

        // Four standard deviations of a binomial.
        double spread = 4 * Math.sqrt(objects * .632 * .368);
        assertThat((double) failed).isBetween(objects * .632 - spread, objects * .632 + spread);
    }

    @Test
    @DisplayName("The same seed gives the same failures, another seed others; what is repaired fails again")
    void seeded() {
        FailureRate rate = FailureRate.exponential(FaultKind.AGENT_SILENT, Duration.ofHours(1), REPAIR);
        List<DeviceEvent.FaultStruck> one = strikes(emulator(1, rate), Duration.ofHours(12));

        assertThat(one).isEqualTo(strikes(emulator(1, rate), Duration.ofHours(12)));
        assertThat(one).isNotEqualTo(strikes(emulator(2, rate), Duration.ofHours(12)));
        assertThat(one).hasSizeGreaterThan(ESTATE.hosts().size() * 6);
    }

    @Test
    @DisplayName("Saved and restored in the middle, failures go on as if nothing had been")
    void saved() {
        FailureRate rate = FailureRate.exponential(FaultKind.MEMORY_HOG, Duration.ofHours(2), REPAIR);
        List<DeviceEvent> whole = new Recording().run(emulator(1, rate), Duration.ofHours(10)).events;

        Emulator first = emulator(1, rate);
        Recording parts = new Recording().run(first, Duration.ofHours(4));
        Emulator second = Emulator.of(ESTATE, CatalogFile.shipped(), 9, Recording.NOON);
        second.restore(first.save());
        parts.run(second, Duration.ofHours(6));

        assertThat(second.faultInjection().orElseThrow().rates()).containsExactly(rate);
        assertThat(parts.events).isEqualTo(whole).isNotEmpty();
    }

    @Test
    @DisplayName("Rates that make no sense are refused; none ends the failures")
    void refused() {
        Emulator made = emulator(1);
        assertThatThrownBy(() -> made.faultInjection()
                        .orElseThrow()
                        .failBy(List.of(new FailureRate(FaultKind.MEMORY_HOG, Duration.ofHours(1), 0, REPAIR))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("fault.rate");
        assertThat(strikes(made, Duration.ofHours(5))).isEmpty();
    }
}
