package peristyle.views.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.telemetry.hypervisor.HaltReason;

final class TonesTest {

    @ParameterizedTest
    @EnumSource(HaltReason.class)
    @DisplayName("a VM that is on and stands still is marked as a danger, in a column that is seen without asking")
    void standstill(HaltReason reason) {
        assertThat(Tones.known(reason)).isTrue();
        assertThat(Tones.of(reason)).isEqualTo(Tone.DANGER);
        assertThat(VmSheet.VMS.columns())
                .filteredOn(column -> column.id().equals("standstill"))
                .singleElement()
                .satisfies(column -> assertThat(column.shown()).isTrue());
    }
}
