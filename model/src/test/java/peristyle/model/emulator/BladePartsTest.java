package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;

/** What blade domains say of their parts when something breaks. */
class BladePartsTest {

    private final Estate estate = anEstate().with(aCpool("clu")).build();
    private final Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE);
    private final Blade blade = estate.blades().toList().getFirst();
    private final Chassis chassis = estate.chassis().get(blade.chassis());

    private ComputeStatus after(FaultOrder... orders) {
        for (FaultOrder order : orders) {
            emulator.faultInjection().orElseThrow().inject(order);
        }
        new Recording().run(emulator, Duration.ofMinutes(1));
        return emulator.blades().computeStatus();
    }

    private BladeStatus blade(ComputeStatus status) {
        return status.blade(blade.id()).orElseThrow();
    }

    private ChassisStatus chassis(ComputeStatus status) {
        return status.chassis(chassis.id()).orElseThrow();
    }

    @Test
    @DisplayName("what is well says so, of every blade, with the moment at which it was asked")
    void well() {
        ComputeStatus status = after();
        assertThat(status.at()).isEqualTo(Recording.NOON.plusSeconds(60));
        assertThat(status.blades()).hasSize(estate.blades().size());
        assertThat(status.blades().values()).extracting(BladeStatus::state).containsOnly(PartState.OPERABLE);
        assertThat(chassis(status).supplies()).hasSize(4).containsOnly(PartState.OPERABLE);
        assertThat(chassis(status).boardCelsius()).isEqualTo(52);
    }

    @Test
    @DisplayName("a dead blade is inoperable from the moment of its fault; its chassis is not")
    void dead() {
        ComputeStatus status = after(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        assertThat(blade(status).state()).isEqualTo(PartState.INOPERABLE);
        assertThat(blade(status).since()).isEqualTo(Recording.NOON);
        assertThat(blade(status).troubles()).containsExactly(FaultKind.BLADE_DEAD);
        assertThat(chassis(status).state()).isEqualTo(PartState.OPERABLE);
    }

    @Test
    @DisplayName("a dead power supply degrades the chassis and no blade")
    void supply() {
        ComputeStatus status =
                after(FaultOrder.of(FaultKind.POWER_SUPPLY, chassis.id()).part(2));
        assertThat(chassis(status).supplies())
                .containsExactly(PartState.OPERABLE, PartState.INOPERABLE, PartState.OPERABLE, PartState.OPERABLE);
        assertThat(chassis(status).state()).isEqualTo(PartState.DEGRADED);
        assertThat(blade(status).state()).isEqualTo(PartState.OPERABLE);
    }

    @Test
    @DisplayName("with its I/O module of fabric B dead, a blade reaches network and storage over A alone")
    void module() {
        ComputeStatus status =
                after(FaultOrder.of(FaultKind.IO_MODULE, chassis.id()).part(2));
        assertThat(blade(status).network()).containsExactly(true, false);
        assertThat(blade(status).storage()).containsExactly(true, false);
        assertThat(blade(status).state()).isEqualTo(PartState.DEGRADED);
    }

    @Test
    @DisplayName("a chassis without power leaves its blades dark, not broken, and measures nothing")
    void dark() {
        ComputeStatus status = after(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis.id()));
        assertThat(blade(status).state()).isEqualTo(PartState.POWERED_OFF);
        assertThat(blade(status).network()).containsExactly(false, false);
        assertThat(chassis(status).intakeCelsius()).isNaN();
    }

    @Test
    @DisplayName("one storage path down degrades the blade and leaves its network as it is")
    void path() {
        ComputeStatus status =
                after(FaultOrder.of(FaultKind.VHBA_PATH_DOWN, blade.id()).part(1));
        assertThat(blade(status).storage()).containsExactly(false, true);
        assertThat(blade(status).network()).containsExactly(true, true);
        assertThat(blade(status).state()).isEqualTo(PartState.DEGRADED);
    }

    @Test
    @DisplayName("what is repaired is well again, once it has its service profile")
    void repaired() {
        after(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        emulator.faultInjection().orElseThrow().clearAll();
        for (int minute = 0; minute < 10; minute++) {
            after();
        }
        assertThat(blade(after()).state()).isEqualTo(PartState.OPERABLE);
        assertThat(blade(after()).troubles()).isEmpty();
    }
}
