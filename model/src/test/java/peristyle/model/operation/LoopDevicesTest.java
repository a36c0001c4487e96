package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.PoolId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.problem.Problem;

/** Devices that change the estate by themselves, or fail, and a machine that slept. */
class LoopDevicesTest {

    private static final Host HOST =
            new Host(new HostId("h"), "esx-1", new PoolId("p"), null, HostState.CONNECTED, "8.0", 1024, 1, 1000);

    private final LoopFixture platform = new LoopFixture(Estate.of(List.of(HOST)));

    @Test
    @DisplayName("Devices that fail stop their time visibly; operations go on")
    void devicesFail() {
        platform.devices.failure = new IllegalStateException("spare parts missing");
        platform.turnAfter(Duration.ofSeconds(1));
        platform.devices.failure = null;
        CompletableFuture<Task> answer = platform.ask("a", "Octo");
        platform.turnAfter(Duration.ofSeconds(1));

        assertThat(platform.loop.problems()).extracting(Problem::code).containsExactly("platform.devices-failed");
        assertThat(platform.devices.now).isEqualTo(FakeDevices.START);
        assertThat(answer.join().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    @DisplayName("A long stop of the machine is not made up for")
    void sleep() {
        platform.turnAfter(Duration.ofHours(3));

        assertThat(platform.devices.now).isEqualTo(FakeDevices.START.plusSeconds(1));
    }

    @Test
    @DisplayName(
            "PL-4 What devices change by themselves is kept in the platform's name, and shown with what they measure")
    void devicesChangeTheEstate() {
        platform.devices.pending.add(new DeviceEvent.HostFailed(FakeDevices.START, HOST.id(), List.of()));
        platform.turnAfter(Duration.ofSeconds(1));

        assertThat(state()).isEqualTo(HostState.FAILED);
        Task task = platform.loop.tasks(1).getFirst();
        assertThat(platform.journal.kept).containsExactly(task);
        assertThat(task.author()).isEqualTo("platform");
        assertThat(task.code()).isEqualTo("device.host-failed");
        assertThat(platform.devices.followed).isEqualTo(platform.journal.changes);
        assertThat(platform.journal.checkpoints)
                .as("where the devices stand is kept at once: a kill does not part it from what they changed")
                .hasSize(1);
        assertThat(platform.journal.incidents).extracting(Incident::root).containsExactly(HOST.id());
    }

    @Test
    @DisplayName("What devices change while the journal does not work is kept, and shown, once it works again")
    void devicesChangeWithoutJournal() {
        platform.journal.mood = FakeJournal.Mood.FAILS;
        platform.devices.pending.add(new DeviceEvent.HostFailed(FakeDevices.START, HOST.id(), List.of()));
        platform.loop.turn();
        assertThat(state()).isEqualTo(HostState.CONNECTED);
        assertThat(platform.loop.problems()).containsExactly(Problem.of("store.full"));

        platform.journal.mood = FakeJournal.Mood.WORKS;
        platform.turnAfter(Duration.ofSeconds(3));
        assertThat(state()).isEqualTo(HostState.FAILED);
        assertThat(platform.journal.kept).extracting(Task::code).containsExactly("device.host-failed");
    }

    private HostState state() {
        return platform.loop.snapshot().estate().hosts().get(HOST.id()).state();
    }
}
