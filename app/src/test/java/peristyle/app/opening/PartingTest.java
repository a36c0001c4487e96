package peristyle.app.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.ChassisId;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.shell.LastSeen;

/** What a start shows before it has read anything is what it shows when it has; it measures at once, so the steps end with a measurement. */
class PartingTest {

    private static final String BUILD = "test";

    @TempDir
    Path folder;

    private final Map<String, String> settings = Map.of("language", "en-GB");

    private byte[] closeSeen(OpenedConsole console) {
        List<byte[]> seen = new ArrayList<>();
        console.close((last, remembered) -> {
            seen.add(LastSeen.of(console.plane(), last, settings).bytes(BUILD));
            return seen.getFirst();
        });
        return seen.getFirst();
    }

    private byte[] seenAgain() {
        try (OpenedConsole again = Reading.open(new OpeningRequest(null, null, folder, null))) {
            again.plane().recall().join();
            again.awaitFindings();
            return LastSeen.of(again.plane(), again.judged(), settings).bytes(BUILD);
        }
    }

    /** Readable where it differs. */
    private static List<String> words(byte[] seen) {
        return List.of(new String(seen, StandardCharsets.UTF_8).split("\\p{Cntrl}+"));
    }

    private static void pass(ControlPlane plane, Duration time) {
        plane.clockControl().ifPresent(clock -> {
            clock.pause();
            clock.step(time);
        });
        await(
                plane,
                snapshot -> plane.clockControl()
                        .map(ClockControl::state)
                        .filter(state -> state.paused() && state.target() == null)
                        .isPresent());
    }

    private static void await(ControlPlane plane, java.util.function.Predicate<Snapshot> wanted) {
        java.util.concurrent.CountDownLatch met = new java.util.concurrent.CountDownLatch(1);
        var subscription = plane.subscribe(snapshot -> {
            if (wanted.test(snapshot)) {
                met.countDown();
            }
        });
        try {
            assertThat(wanted.test(plane.snapshot()) || met.await(60, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            subscription.cancel();
        }
    }

    @Test
    @DisplayName("the Overview says the same before and after the store is read, of an estate that is well")
    void well() {
        OpenedConsole console = Opening.open(new OpeningRequest("small", 3L, folder, null));
        pass(console.plane(), Duration.ofMinutes(7));
        byte[] seen = closeSeen(console);
        byte[] again = seenAgain();
        assertThat(words(again)).isEqualTo(words(seen));
        assertThat(again).isEqualTo(seen);
    }

    @Test
    @DisplayName("the same while a chassis is without power and its VMs restart elsewhere")
    void troubled() {
        OpenedConsole console = Opening.open(new OpeningRequest("small", 3L, folder, null));
        ControlPlane plane = console.plane();
        ChassisId chassis =
                plane.snapshot().estate().chassis().iterator().next().id();
        plane.clockControl().ifPresent(ClockControl::pause);
        plane.faultInjection().orElseThrow().inject(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis));
        pass(plane, Duration.ofSeconds(80));
        byte[] seen = closeSeen(console);
        byte[] again = seenAgain();
        assertThat(words(again)).isEqualTo(words(seen));
        assertThat(again).isEqualTo(seen);
    }

    @Test
    @DisplayName("it is told to the next start that takes the store as it was left, and to no other")
    void told() {
        OpenedConsole console = Opening.open(new OpeningRequest("small", 3L, folder, null));
        byte[] seen = closeSeen(console);
        List<byte[]> told = new ArrayList<>();
        Arrival arrival = new Arrival() {
            @Override
            public void parted(byte[] bytes) {
                told.add(bytes);
            }
        };
        closeSeen(Opening.open(new OpeningRequest("small", 3L, folder, null), arrival));
        assertThat(told).isEmpty();
        Opening.open(new OpeningRequest(null, null, folder, null), arrival).close();
        assertThat(told).hasSize(1);
        assertThat(LastSeen.read(told.getFirst(), BUILD)).isPresent();
        assertThat(LastSeen.read(seen, "another build")).isEmpty();
        told.clear();
        Opening.open(new OpeningRequest(null, null, folder, null), arrival).close();
        assertThat(told).isEmpty();
    }
}
