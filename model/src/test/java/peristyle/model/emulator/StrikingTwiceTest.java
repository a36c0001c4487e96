package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.problem.ProblemException;

/** A fault that stands already. */
class StrikingTwiceTest {

    private static final HostId FIRST = new HostId("clu-h1");
    private static final HostId SECOND = new HostId("clu-h2");
    private static final FaultOrder CRASH = FaultOrder.of(FaultKind.HOST_CRASH, FIRST);

    private final Emulator emulator = Emulator.of(
            anEstate().with(aCpool("clu")).build(), CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();

    private String refused(FaultOrder order) {
        return catchThrowableOfType(ProblemException.class, () -> faults.inject(order))
                .problem()
                .code();
    }

    @Test
    @DisplayName("The same fault is not ordered again where it stands, or waits for its tick")
    void refuses() {
        faults.inject(CRASH);
        assertThat(refused(CRASH)).as("it waits").isEqualTo("fault.stands-already");
        new Recording().run(emulator, Duration.ofSeconds(40));
        assertThat(refused(CRASH)).as("it stands").isEqualTo("fault.stands-already");
        assertThat(faults.list()).hasSize(1);
    }

    @Test
    @DisplayName("It is again once it was cleared, and where something else is struck with it")
    void accepts() {
        long number = faults.inject(CRASH);
        new Recording().run(emulator, Duration.ofSeconds(40));
        faults.inject(FaultOrder.of(FaultKind.HOST_CRASH, FIRST, SECOND));
        faults.clearAll();
        assertThat(number).isPositive();
        faults.inject(CRASH);
        new Recording().run(emulator, Duration.ofSeconds(40));
        assertThat(faults.list()).hasSize(1);
    }

    @Test
    @DisplayName(
            "What is ordered between two measurements is listed at once, and does not strike before it was ordered")
    void betweenMeasurements() {
        emulator.pass(Duration.ofSeconds(13), Duration.ofHours(1), new Recording());
        Instant ordered = Recording.NOON.plusSeconds(13);
        long number = faults.inject(CRASH);
        assertThat(faults.list()).singleElement().satisfies(waits -> {
            assertThat(waits.number()).isEqualTo(number);
            assertThat(waits.struck()).isEmpty();
            assertThat(waits.next()).isEqualTo(ordered);
        });
        Recording heard = new Recording();
        emulator.pass(Duration.ofSeconds(7), Duration.ofHours(1), heard);
        assertThat(heard.of(DeviceEvent.FaultStruck.class))
                .extracting(DeviceEvent::at)
                .containsExactly(ordered);
        assertThat(faults.list()).singleElement().satisfies(stands -> {
            assertThat(stands.struck()).containsExactly(FIRST);
            assertThat(stands.since()).isEqualTo(ordered);
        });
    }

    @Test
    @DisplayName("What is cleared before it came is listed no more")
    void clearedBefore() {
        faults.clear(faults.inject(CRASH));
        assertThat(faults.list()).isEmpty();
        assertThat(new Recording().run(emulator, Duration.ofSeconds(40)).events).isEmpty();
    }

    @Test
    @DisplayName("What goes by itself may be followed by the same that stays")
    void outlasts() {
        faults.inject(CRASH.lasting(Duration.ofMinutes(5)));
        faults.inject(CRASH);
        new Recording().run(emulator, Duration.ofSeconds(40));
        assertThat(faults.list()).hasSize(2);
    }
}
