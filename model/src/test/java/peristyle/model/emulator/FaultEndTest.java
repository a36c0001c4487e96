package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;

/** When a fault ends that somebody clears: then, not when the measurements before were taken. */
class FaultEndTest {

    private static final FaultOrder CRASH = FaultOrder.of(FaultKind.HOST_CRASH, new HostId("clu-h1"));
    private static final Estate ESTATE = anEstate().with(aCpool("clu")).build();

    private final Emulator emulator = made();
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();

    private static Emulator made() {
        return Emulator.of(ESTATE, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    }

    private static Instant after(long seconds) {
        return Recording.NOON.plusSeconds(seconds);
    }

    private static Recording pass(Emulator devices, long seconds) {
        Recording heard = new Recording();
        devices.pass(Duration.ofSeconds(seconds), Duration.ofHours(1), heard);
        return heard;
    }

    @Test
    @DisplayName("A fault that is cleared between two measurements ends at that second, and is listed no more after it")
    void toTheSecond() {
        long number = faults.inject(CRASH);
        pass(emulator, 40);
        pass(emulator, 13);
        faults.clear(number);
        DeviceEvent.FaultEnded ended =
                pass(emulator, 7).of(DeviceEvent.FaultEnded.class).getFirst();
        assertThat(ended.at()).isEqualTo(after(53));
        assertThat(ended.lasted()).isEqualTo(Duration.ofSeconds(53));
        assertThat(faults.list()).isEmpty();
    }

    @Test
    @DisplayName("What comes and goes between two measurements is told with both its seconds")
    void withinOneStep() {
        pass(emulator, 3);
        faults.inject(CRASH);
        pass(emulator, 10);
        faults.clearAll();
        Recording heard = pass(emulator, 7);
        assertThat(heard.of(DeviceEvent.FaultStruck.class))
                .extracting(DeviceEvent::at)
                .containsExactly(after(3));
        assertThat(heard.of(DeviceEvent.FaultEnded.class))
                .extracting(DeviceEvent::at)
                .containsExactly(after(13));
    }

    @Test
    @DisplayName("A fault that would have ended by itself before it was cleared has ended by itself; none comes again")
    void flaps() {
        faults.inject(CRASH.lasting(Duration.ofSeconds(5)).every(Duration.ofSeconds(8)));
        pass(emulator, 14);
        faults.clearAll();
        Recording heard = pass(emulator, 46);
        assertThat(heard.of(DeviceEvent.FaultEnded.class))
                .extracting(DeviceEvent::at)
                .containsExactly(after(5), after(13));
        assertThat(heard.of(DeviceEvent.FaultStruck.class)).hasSize(2);
    }

    @Test
    @DisplayName("Its second is kept where the program ends before the next measurement")
    void kept() {
        long number = faults.inject(CRASH);
        pass(emulator, 40);
        pass(emulator, 13);
        faults.clear(number);
        Emulator again = made();
        again.restore(emulator.save());
        assertThat(pass(again, 7).of(DeviceEvent.FaultEnded.class))
                .extracting(DeviceEvent::at)
                .containsExactly(after(53));
    }
}
