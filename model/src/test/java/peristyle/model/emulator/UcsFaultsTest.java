package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.UcsSeverity;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** UCS Manager's list of faults: what comes on it, how it lives, when it goes. */
class UcsFaultsTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());
    private static final Instant NOON = Recording.NOON;

    private final Emulator emulator = Emulator.of(ESTATE, CatalogFile.shipped(), 1, NOON);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final Recording seen = new Recording();
    private final Blade blade = ESTATE.blades().iterator().next();
    private final Chassis chassis = ESTATE.chassis().get(blade.chassis());

    private List<UcsFault> list() {
        return emulator.blades().computeStatus().faults();
    }

    private UcsFault only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private List<UcsFaultStage> stages() {
        return seen.of(DeviceEvent.UcsFaultChanged.class).stream()
                .map(DeviceEvent.UcsFaultChanged::now)
                .toList();
    }

    @Test
    @DisplayName("A fault soaks for ten seconds, is active, is gone for ten, is kept for an hour, is forgotten")
    void life() {
        faults.inject(FaultOrder.of(FaultKind.POWER_SUPPLY, chassis.id())
                .part(2)
                .at(NOON.plusSeconds(15))
                .lasting(Duration.ofMinutes(10)));

        seen.run(emulator, Duration.ofSeconds(20));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.SOAKING);
        assertThat(only().severity()).isEqualTo(UcsSeverity.CONDITION);
        assertThat(only().faultName()).isEqualTo(chassis.distinguishedName() + "/psu-2/fault-F0374");

        seen.run(emulator, Duration.ofSeconds(20));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.ACTIVE);
        assertThat(only().severity()).isEqualTo(UcsSeverity.MAJOR);
        assertThat(only().changed()).isEqualTo(NOON.plusSeconds(25));

        seen.run(emulator, Duration.ofSeconds(580));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.CLEARED);
        assertThat(only().severity()).isEqualTo(UcsSeverity.MAJOR);

        seen.run(emulator, Duration.ofSeconds(20));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.RETAINED);
        assertThat(only().severity()).isEqualTo(UcsSeverity.CLEARED);
        assertThat(only().changed()).isEqualTo(NOON.plusSeconds(625));

        seen.run(emulator, Duration.ofHours(1));
        assertThat(list()).isEmpty();
        assertThat(stages()).containsExactly(UcsFaultStage.ACTIVE, UcsFaultStage.RETAINED);
    }

    @Test
    @DisplayName("What comes back within ten seconds flaps, what stays ten is active again; occurrences are counted")
    void flaps() {
        faults.inject(FaultOrder.of(FaultKind.FAN, chassis.id())
                .lasting(Duration.ofSeconds(3))
                .every(Duration.ofSeconds(7)));
        seen.run(emulator, Duration.ofMinutes(2));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.FLAPPING);
        assertThat(only().occurrences()).isEqualTo(18);
        faults.clearAll();
        faults.inject(FaultOrder.of(FaultKind.FAN, chassis.id()));
        seen.run(emulator, Duration.ofSeconds(40));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.ACTIVE);
        assertThat(stages()).containsExactly(UcsFaultStage.FLAPPING, UcsFaultStage.ACTIVE);
    }

    @Test
    @DisplayName("A fault that comes back while it is kept is active at once")
    void again() {
        FaultOrder order = FaultOrder.of(FaultKind.IO_MODULE, chassis.id()).lasting(Duration.ofMinutes(1));
        faults.inject(order);
        seen.run(emulator, Duration.ofMinutes(5));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.RETAINED);
        faults.inject(order);
        seen.run(emulator, Duration.ofSeconds(20));
        assertThat(only().stage()).isEqualTo(UcsFaultStage.ACTIVE);
        assertThat(only().occurrences()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "A memory module that corrects a thousand errors has one that it cannot correct; a new module has none")
    void memory() {
        faults.inject(
                FaultOrder.of(FaultKind.DIMM_CORRECTABLE, blade.id()).part(3).amount(1000));
        seen.run(emulator, Duration.ofMinutes(30));
        assertThat(emulator.blades().computeStatus().corrected())
                .containsExactly(Map.entry(blade.id(), Map.of(3, 500L)));
        assertThat(seen.of(DeviceEvent.HostFailed.class)).isEmpty();

        seen.run(emulator, Duration.ofMinutes(32));
        assertThat(seen.of(DeviceEvent.FaultStruck.class))
                .extracting(DeviceEvent.FaultStruck::kind)
                .containsExactly(FaultKind.DIMM_CORRECTABLE, FaultKind.DIMM_UNCORRECTABLE);
        assertThat(seen.of(DeviceEvent.HostFailed.class)).hasSize(1);
        assertThat(list())
                .extracting(UcsFault::distinguishedName)
                .containsOnly(
                        "%s/blade-%d/board/memarray-1/mem-3".formatted(chassis.distinguishedName(), blade.slot()));

        faults.clearAll();
        seen.run(emulator, Duration.ofMinutes(1));
        assertThat(emulator.blades().computeStatus().corrected()).isEmpty();
    }

    @Test
    @DisplayName(
            "Saved and restored, the lists are the same and go on alike; those saved by an earlier version are taken"
                    + " up")
    void saved() {
        faults.inject(FaultOrder.of(FaultKind.DIMM_CORRECTABLE, blade.id()).amount(5000));
        faults.inject(FaultOrder.of(FaultKind.FAN, chassis.id())
                .lasting(Duration.ofSeconds(3))
                .every(Duration.ofSeconds(45)));
        seen.run(emulator, Duration.ofMinutes(7));
        Emulator other = Emulator.of(ESTATE, CatalogFile.shipped(), 5, Instant.EPOCH);
        other.restore(emulator.save());
        assertThat(other.blades().computeStatus()).isEqualTo(emulator.blades().computeStatus());
        assertThat(new Recording().run(other, Duration.ofMinutes(30)).events)
                .isEqualTo(new Recording().run(emulator, Duration.ofMinutes(30)).events)
                .isNotEmpty();
    }
}
