package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.Metric;

/** What is measured, and how old it is. */
class LoopMeasurementTest {

    private final LoopFixture platform = new LoopFixture(Estate.of(List.of()));

    @Test
    @DisplayName("Each sample is recorded, and shown with the next snapshot")
    void samples() {
        platform.turns(41);

        assertThat(platform.telemetry.recorded)
                .containsExactly(FakeDevices.START.plusSeconds(20), FakeDevices.START.plusSeconds(40));
        assertThat(platform.loop.snapshot().live().at()).isEqualTo(FakeDevices.START.plusSeconds(40));
        assertThat(platform.loop.snapshot().at()).isEqualTo(FakeDevices.START.plusSeconds(41));
    }

    @Test
    @DisplayName("An operation measures nothing: what was measured keeps its age")
    void measuredBefore() {
        platform.turns(25);
        CompletableFuture<Task> answer = platform.ask("o", "Octo");
        platform.turnAfter(Duration.ofSeconds(1));

        assertThat(answer).isDone();
        assertThat(platform.names()).containsExactly("Octo");
        assertThat(platform.loop.snapshot().at()).isEqualTo(FakeDevices.START.plusSeconds(26));
        assertThat(platform.loop.snapshot().live().at()).isEqualTo(FakeDevices.START.plusSeconds(20));
    }

    @Test
    @DisplayName("What a VM used before it was powered off is not shown any more: unknown until it is measured again")
    void poweredOff() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aVm("vm").in("clu").on(1),
                        aVm("other").in("clu").on(1))
                .build();
        LoopFixture running = new LoopFixture(estate);
        VmId off = new VmId("vm");
        running.turns(25);
        assertThat(running.loop.snapshot().situation().value(Metric.VM_CPU, off))
                .isPositive();
        CompletableFuture<Task> answer = running.loop.submit(new PowerOff(off), "ada");
        running.turns(1);

        assertThat(answer.join().state()).isEqualTo(TaskState.DONE);
        assertThat(running.loop.snapshot().situation().value(Metric.VM_CPU, off))
                .isNaN();
        assertThat(running.loop.snapshot().situation().value(Metric.VM_CPU, new VmId("other")))
                .as("nothing became of it")
                .isPositive();
        assertThat(running.loop.snapshot().live().at()).isEqualTo(FakeDevices.START.plusSeconds(20));
    }

    @Test
    @DisplayName("What devices measured after they restarted a VM themselves stays")
    void restartedByDevices() {
        Estate estate = anEstate()
                .with(aCpool("clu").with(2, "standard"), aVm("vm").in("clu").off())
                .build();
        LoopFixture running = new LoopFixture(estate);
        VmId vm = new VmId("vm");
        running.turns(19);
        running.devices.pending.add(new DeviceEvent.VmRestarted(
                FakeDevices.START.plusSeconds(19), vm, new HostId("clu-h2"), Duration.ofMinutes(1)));
        running.turns(2);
        assertThat(running.loop.snapshot().estate().vms().get(vm).running()).isTrue();
        assertThat(running.loop.snapshot().situation().value(Metric.VM_CPU, vm)).isPositive();
    }
}
