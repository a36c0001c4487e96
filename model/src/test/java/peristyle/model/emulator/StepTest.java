package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.hardware.ClockControl;

/** Steps of the devices' time. */
class StepTest {

    private final Emulator emulator = Emulator.of(
            anEstate().with(aCpool("clu")).build(), CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final ClockControl clock = emulator.clockControl().orElseThrow();
    private final Recording heard = new Recording();

    @BeforeEach
    void thirteenSecondsPastNoon() {
        pass(Duration.ofSeconds(13));
        clock.pause();
        assertThat(now()).isEqualTo(Recording.NOON.plusSeconds(13));
    }

    private void pass(Duration operatorTime) {
        emulator.pass(operatorTime, Duration.ofHours(1), heard);
    }

    private Instant now() {
        return emulator.clock().instant();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 20, 27, 300, 3600})
    @DisplayName(
            "A step is as long as it says, wherever between two measurements it begins, and time stands still then")
    void asLongAsItSays(int seconds) {
        clock.step(Duration.ofSeconds(seconds));
        pass(Duration.ZERO);
        assertThat(now()).isEqualTo(Recording.NOON.plusSeconds(13 + seconds));
        assertThat(clock.state().paused()).isTrue();
        assertThat(clock.state().target()).isNull();
        assertThat(heard.samples).hasSize((13 + seconds) / 20);
        pass(Duration.ofSeconds(60));
        assertThat(now()).isEqualTo(Recording.NOON.plusSeconds(13 + seconds));
    }

    @Test
    @DisplayName("After a step, time runs on from where it stands: nothing is lost, nothing comes twice")
    void runsOn() {
        clock.step(Duration.ofSeconds(20));
        pass(Duration.ZERO);
        clock.resume();
        pass(Duration.ofSeconds(8));
        assertThat(now()).isEqualTo(Recording.NOON.plusSeconds(41));
        assertThat(heard.samples).containsExactly(Recording.NOON.plusSeconds(20), Recording.NOON.plusSeconds(40));
    }

    @Test
    @DisplayName(
            "A moment to run until is reached to the second, or to the measurement after it where that is asked for")
    void untilAMoment() {
        clock.runUntil(Recording.NOON.plusSeconds(50));
        pass(Duration.ZERO);
        assertThat(now()).isEqualTo(Recording.NOON.plusSeconds(50));
        clock.runToMeasurement(Recording.NOON.plusSeconds(70));
        pass(Duration.ZERO);
        assertThat(now()).isEqualTo(Recording.NOON.plusSeconds(80));
        clock.runToMeasurement(Recording.NOON.plusSeconds(80));
        assertThat(clock.state().target()).as("there already").isNull();
    }
}
