package peristyle.views.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.DeviceEvent;
import peristyle.views.activity.ActivityKind;
import peristyle.views.look.Tone;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

class EmulatorViewModelTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final EmulatorViewModel model = new EmulatorViewModel(console.context());

    EmulatorViewModelTest() {
        model.accept(console.plane().snapshot());
        model.shown();
    }

    @Test
    @DisplayName("a pause by any hand is told at once, and no speed is reached while time stands")
    void paused() {
        assertThat(model.standing().get()).isEqualTo("Running at ×60");
        assertThat(model.reached().get()).isEqualTo("×60");
        assertThat(model.reachedTone().get()).isEqualTo(Tone.GOOD);
        console.context().clock().toggle();
        assertThat(model.standing().get()).isEqualTo("Paused");
        assertThat(model.reached().get()).isEqualTo("—");
        assertThat(model.reachedTone().get()).isEqualTo(Tone.UNKNOWN);
    }

    @Test
    @DisplayName("templates are told beside the VMs, as everywhere, not among them")
    void templates() {
        assertThat(model.estate().get()).startsWith("30 VMs on").doesNotContain("template");
        Vm vm = console.plane().snapshot().estate().vms().get(SmallEstate.vmId(10));
        console.plane().become(console.plane().snapshot().estate().with(EstateChange.put(template(vm))));
        model.accept(console.plane().snapshot());
        assertThat(model.estate().get()).startsWith("29 VMs on").contains(" 1 template,");
    }

    private static Vm template(Vm vm) {
        return new Vm(
                vm.id(),
                vm.name(),
                vm.tenant(),
                vm.pool(),
                null,
                vm.power(),
                true,
                vm.size(),
                vm.guestOs(),
                vm.tools(),
                vm.care(),
                vm.workload(),
                vm.disks(),
                vm.vnics(),
                vm.tags());
    }

    @Test
    @DisplayName("a machine that reaches less than it was asked for is said to be behind")
    void behind() {
        console.plane().reach(9_000);
        console.context().clock().speed(10_000);
        assertThat(model.reachedTone().get()).isEqualTo(Tone.GOOD);
        console.plane().reach(8_999);
        model.accept(console.plane().snapshot());
        assertThat(model.reachedTone().get()).isEqualTo(Tone.WARNING);
        assertThat(model.reached().get()).startsWith("×8,999:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30 10:00", "2026-03-02 12:00", "2026-03-02", "2026-03-02 25:00"})
    @DisplayName("time runs to no moment that is none, or not ahead; what is wrong is said")
    void notAMoment(String text) {
        model.until().set(text);
        assertThat(model.untilPossible().get()).isFalse();
        assertThat(model.untilWrong().get()).isNotEmpty();
        model.runUntil();
        assertThat(console.plane().state().target()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02 12:01", " 2026-3-2 12:01:00 ", "2026-03-02T12:01"})
    @DisplayName("time runs to a moment that lies ahead")
    void ahead(String text) {
        model.until().set(text);
        assertThat(model.untilWrong().get()).isEmpty();
        model.runUntil();
        assertThat(console.plane().state().target()).isEqualTo(Instant.parse("2026-03-02T12:01:00Z"));
        assertThat(model.standing().get()).contains("to go");
        assertThat(model.asked().get()).isEqualTo("As fast as possible");
    }

    @Test
    @DisplayName("the example of a moment can be typed as it stands")
    void example() {
        model.until().set(model.example());
        assertThat(model.untilPossible().get()).isTrue();
    }

    @Test
    @DisplayName("events are counted by kind, kinds without any as well")
    void counts() {
        assertThat(model.eventsSince().get()).startsWith("No event since 2 Mar 2026, 12:00:00");
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        console.plane()
                .happen(
                        new DeviceEvent.ThrottlingStarted(noon, SmallEstate.datastoreId(0), 9000, 6000),
                        new DeviceEvent.ThrottlingStarted(noon, SmallEstate.datastoreId(1), 9000, 6000),
                        new DeviceEvent.ThrottlingEnded(noon, SmallEstate.datastoreId(0), Duration.ofHours(1)));
        model.accept(console.plane().snapshot());
        assertThat(model.counts().get())
                .hasSize(ActivityKind.values().length - 1)
                .containsEntry(ActivityKind.THROTTLING_STARTED, 2)
                .containsEntry(ActivityKind.THROTTLING_ENDED, 1)
                .containsEntry(ActivityKind.RPO_EXCEEDED, 0);
        assertThat(model.eventsSince().get()).startsWith("3 events since 2 Mar 2026, 12:00:00");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 9, 10, 47, 60, 100, 600, 990, 3600, 10_000})
    @DisplayName("a speed of two figures has its own place on the slider")
    void scale(double factor) {
        assertThat(SpeedScale.factor(SpeedScale.position(factor))).isEqualTo(factor);
    }

    @Test
    @DisplayName("the slider ends where the clock does")
    void ends() {
        assertThat(SpeedScale.factor(-1)).isEqualTo(1);
        assertThat(SpeedScale.factor(9)).isEqualTo(10_000);
    }
}
