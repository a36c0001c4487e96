package peristyle.views.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.blade.DistinguishedName;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class FaultFormTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 7, CatalogFile.shipped());
    private static final Instant NOW = SampleEstate.START;

    private static FaultForm form(String which, String part, String start) {
        return new FaultForm(FaultKind.BLADE_DEAD, which, part, "", start, "", "", "", "", "");
    }

    @Test
    @DisplayName("a whole name means one object, a part of it all that have it, nothing means none")
    void finds() {
        assertThat(FaultForm.matching(ESTATE, ObjectKind.BLADE, "ucs11-chassis-1/blade-1"))
                .containsExactly(new BladeId("blade-1"));
        assertThat(FaultForm.matching(ESTATE, ObjectKind.BLADE, "UCS11-CHASSIS-1/"))
                .hasSize(5);
        assertThat(FaultForm.matching(ESTATE, ObjectKind.BLADE, "*"))
                .hasSize(ESTATE.blades().size());
        assertThat(FaultForm.matching(ESTATE, ObjectKind.BLADE, " ")).isEmpty();
    }

    @Test
    @DisplayName(
            "a blade is found by the host on it and by the name that UCS Manager gives it, and told with its domain")
    void otherNames() {
        Host host = ESTATE.hosts().toList().getFirst();
        BladeId on = Objects.requireNonNull(host.blade());
        Blade blade = ESTATE.blades().find(on).orElseThrow();
        assertThat(FaultForm.matching(ESTATE, ObjectKind.BLADE, host.name())).containsExactly(on);
        assertThat(FaultForm.matching(ESTATE, ObjectKind.BLADE, DistinguishedName.of(blade, ESTATE)))
                .contains(on);
        assertThat(FaultForm.matching(
                        ESTATE,
                        ObjectKind.BLADE,
                        host.name().substring(0, host.name().indexOf('-'))))
                .as("part of its host's name")
                .containsExactly(on);
        assertThat(new FaultTarget(ESTATE).label(blade))
                .contains(host.name())
                .contains(DistinguishedName.of(blade, ESTATE));
    }

    @Test
    @DisplayName("what is left empty is what is usual: at once, for good, all of them, for certain")
    void usual() {
        assertThat(form("blade-1", "", "").order(ESTATE, NOW))
                .contains(FaultOrder.of(FaultKind.BLADE_DEAD, new BladeId("blade-1")));
    }

    @Test
    @DisplayName("minutes may have a point or a comma; percent become a probability")
    void written() {
        FaultForm form = new FaultForm(FaultKind.BLADE_DEAD, "blade-1", "1", "", "1,5", "0.5", "2", "1", "3", "25");

        assertThat(form.order(ESTATE, NOW))
                .contains(new FaultOrder(
                        FaultKind.BLADE_DEAD,
                        List.of(new BladeId("blade-1")),
                        1,
                        FaultKind.BLADE_DEAD.amount().usual(),
                        new FaultChoice(1, 3, .25),
                        new FaultTiming(NOW.plusSeconds(90), Duration.ofSeconds(30), Duration.ofMinutes(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.2.3", "NaN", "Infinity"})
    @DisplayName("what is no number gives no order")
    void refuses(String wrong) {
        assertThat(form("blade-1", wrong, "").order(ESTATE, NOW)).isEmpty();
        assertThat(form("blade-1", "1", wrong).order(ESTATE, NOW)).isEmpty();
    }
}
