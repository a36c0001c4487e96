package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.BladeProgress;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.BladeWork;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.blade.WorkOutcome;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** Service profiles and firmware: stage by stage, with tries, and what stops them. */
class BladeWorkTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Emulator emulator = Emulator.of(ESTATE, CatalogFile.shipped(), 1, Recording.NOON);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final Recording seen = new Recording();
    private final Host host = ESTATE.hosts().stream()
            .filter(each -> each.blade() != null && each.state() == HostState.CONNECTED)
            .findFirst()
            .orElseThrow();
    private final BladeId blade = java.util.Objects.requireNonNull(host.blade());
    private final Chassis chassis =
            ESTATE.chassis().get(ESTATE.blades().find(blade).map(Blade::chassis).orElseThrow());

    private BladeProgress progress() {
        return emulator.blades().computeStatus().progress(blade).orElseThrow();
    }

    private List<WorkOutcome> outcomes() {
        return seen.of(DeviceEvent.BladeWorked.class).stream()
                .map(DeviceEvent.BladeWorked::outcome)
                .filter(outcome -> outcome != WorkOutcome.RETRIED)
                .toList();
    }

    @Test
    @DisplayName("A replaced blade gets its service profile stage by stage; only then its host starts")
    void association() {
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade).lasting(Duration.ofMinutes(10)));
        seen.run(emulator, Duration.ofMinutes(11));
        assertThat(progress().work()).isEqualTo(BladeWork.ASSOCIATION);
        assertThat(emulator.blades().computeStatus().blade(blade).orElseThrow().state())
                .isEqualTo(PartState.INOPERABLE);

        seen.run(emulator, Duration.ofMinutes(15));
        assertThat(outcomes()).containsExactly(WorkOutcome.STARTED, WorkOutcome.DONE);
        assertThat(emulator.blades().computeStatus().works()).isEmpty();
        Instant done = seen.of(DeviceEvent.BladeWorked.class).getLast().at();
        DeviceEvent.HostReturned back = seen.of(DeviceEvent.HostReturned.class).getFirst();
        assertThat(back.subject()).isEqualTo(host.id());
        assertThat(Duration.between(done, back.at())).isBetween(Duration.ofSeconds(300), Duration.ofSeconds(340));
        assertThat(Duration.between(Recording.NOON.plusSeconds(600), done))
                .isBetween(Duration.ofSeconds(190), Duration.ofSeconds(600));
    }

    @Test
    @DisplayName("Without any fabric the configuration is tried three times and given up; with one again it goes on")
    void noFabric() {
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade).lasting(MINUTE));
        for (int part = 1; part <= 2; part++) {
            faults.inject(
                    FaultOrder.of(FaultKind.IO_MODULE, chassis.id()).part(part).lasting(Duration.ofMinutes(30)));
        }
        seen.run(emulator, Duration.ofMinutes(20));
        assertThat(progress().failed()).isTrue();
        assertThat(progress().stage()).isEqualTo(BladeStage.ADAPTER_CONFIGURATION);
        assertThat(progress().tries()).isEqualTo(BladeProgress.MOST_TRIES);

        seen.run(emulator, Duration.ofMinutes(30));
        assertThat(emulator.blades().computeStatus().progress(blade)).isEmpty();
        assertThat(outcomes())
                .startsWith(WorkOutcome.STARTED, WorkOutcome.FAILED, WorkOutcome.STARTED)
                .endsWith(WorkOutcome.DONE);
    }

    @Test
    @DisplayName(
            "A firmware update stays at the stage where it failed; mended, it goes on from there and the host returns")
    void firmware() {
        long number =
                faults.inject(FaultOrder.of(FaultKind.FIRMWARE_FAILED, blade).part(4));
        seen.run(emulator, Duration.ofMinutes(30));
        assertThat(progress().failed()).isTrue();
        assertThat(progress().stage()).isEqualTo(BladeStage.ACTIVATE_BIOS);
        assertThat(seen.of(DeviceEvent.HostFailed.class)).hasSize(1);

        faults.clear(number);
        seen.run(emulator, Duration.ofMinutes(15));
        assertThat(emulator.blades().computeStatus().progress(blade)).isEmpty();
        assertThat(seen.of(DeviceEvent.HostReturned.class)).hasSize(1);
        assertThat(outcomes())
                .containsExactly(WorkOutcome.STARTED, WorkOutcome.FAILED, WorkOutcome.STARTED, WorkOutcome.DONE);
    }

    @Test
    @DisplayName("Saved in the midst of it, the work goes on alike")
    void saved() {
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade).lasting(MINUTE));
        faults.inject(FaultOrder.of(
                        FaultKind.FIRMWARE_FAILED,
                        ESTATE.blades().stream()
                                .skip(5)
                                .findFirst()
                                .orElseThrow()
                                .id())
                .part(2));
        seen.run(emulator, Duration.ofSeconds(140));
        Emulator other = Emulator.of(emulator.world().estate, CatalogFile.shipped(), 5, Instant.EPOCH);
        other.restore(emulator.save());
        assertThat(other.blades().computeStatus()).isEqualTo(emulator.blades().computeStatus());
        assertThat(new Recording().run(other, Duration.ofMinutes(30)).events)
                .isEqualTo(new Recording().run(emulator, Duration.ofMinutes(30)).events)
                .isNotEmpty();
    }
}
