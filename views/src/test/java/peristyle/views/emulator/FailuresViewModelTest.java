package peristyle.views.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class FailuresViewModelTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(3));
    private FailuresViewModel model;

    @BeforeEach
    void open() {
        console.plane()
                .breaking(Emulator.of(
                                console.plane().snapshot().estate(),
                                CatalogFile.shipped(),
                                1,
                                Instant.parse("2026-03-02T12:00:00Z"))
                        .faultInjection()
                        .orElseThrow());
        model = new FailuresViewModel(console.context());
    }

    @Test
    @DisplayName("a mean life in hours is enough; the repair then takes an hour")
    void exponential() {
        assertThat(model.possible().get()).isFalse();
        model.kind().set(FaultKind.FAN);
        model.life().set("1,5");
        assertThat(model.possible().get()).isTrue();
        model.add();
        FailureRate rate = FailureRate.exponential(FaultKind.FAN, Duration.ofMinutes(90), Duration.ofHours(1));
        assertThat(model.rates()).containsExactly(rate);
        assertThat(model.described(rate)).startsWith("Mean life 1").contains("repaired after 1");
    }

    @Test
    @DisplayName("each kind fails at one rate: a later one takes the place of an earlier, and each can be ended")
    void replaced() {
        model.kind().set(FaultKind.DRIVE);
        model.life().set("100");
        model.add();
        model.distribution().set(Distribution.WEIBULL);
        model.shape().set("0.7");
        model.repair().set("30");
        model.add();
        assertThat(model.rates())
                .containsExactly(new FailureRate(FaultKind.DRIVE, Duration.ofHours(100), .7, Duration.ofMinutes(30)));
        model.remove(model.rates().getFirst());
        assertThat(model.rates()).isEmpty();
    }

    @Test
    @DisplayName("a rate that makes no sense is refused in words, and nothing changes")
    void refused() {
        model.life().set("0");
        model.add();
        assertThat(model.rates()).isEmpty();
        assertThat(console.dialogs().said()).hasSize(1);
    }
}
