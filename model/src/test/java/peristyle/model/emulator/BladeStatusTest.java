package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.blade.PowerStatus;
import peristyle.model.hardware.fault.FaultAmount;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Metric;

/** What blade domains draw, and what guests do that have stopped. */
class BladeStatusTest {

    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());

    private final Emulator emulator = Emulator.of(ESTATE, CatalogFile.shipped(), 1, Recording.NOON);
    private final FaultInjection faults = emulator.faultInjection().orElseThrow();
    private final Blade blade = ESTATE.blades().iterator().next();
    private final Chassis chassis = ESTATE.chassis().get(blade.chassis());

    private PowerStatus after(Duration time) {
        new Recording().run(emulator, time);
        return emulator.blades().computeStatus().power();
    }

    private static <T> double own(Map<T, PowerStatus.Draw> draws, T id) {
        return Optional.ofNullable(draws.get(id)).orElseThrow().ownWatts();
    }

    @Test
    @DisplayName("Power adds up: blades and what a chassis needs itself are the chassis, chassis and interconnects the"
            + " domain")
    void adds() {
        PowerStatus now = after(Duration.ofMinutes(5));
        for (Chassis each : ESTATE.chassis()) {
            double blades = ESTATE.blades().stream()
                    .filter(in -> in.chassis().equals(each.id()))
                    .mapToDouble(in -> now.watts(in.id()).orElseThrow())
                    .sum();
            assertThat(now.watts(each.id()).orElseThrow())
                    .isCloseTo(blades + own(now.chassis(), each.id()), within(1e-6));
        }
        for (UcsDomain each : ESTATE.ucsDomains()) {
            double all = ESTATE.chassis().stream()
                    .filter(in -> in.domain().equals(each.id()))
                    .mapToDouble(in -> now.watts(in.id()).orElseThrow())
                    .sum();
            assertThat(now.watts(each.id()).orElseThrow()).isCloseTo(all + own(now.domains(), each.id()), within(1e-6));
        }
        assertThat(now.blades().values()).allMatch(watts -> watts > 100 && watts < 900);
    }

    @Test
    @DisplayName("A busy blade draws more than the same idle, a dead one what its controller needs, one without power"
            + " nothing")
    void load() {
        double usual = after(Duration.ofMinutes(1)).watts(blade.id()).orElseThrow();
        for (Vm vm : ESTATE.vms()) {
            faults.inject(FaultOrder.of(FaultKind.VM_CRASH, vm.id()));
        }
        assertThat(after(Duration.ofMinutes(1)).watts(blade.id()).orElseThrow()).isLessThan(usual);
        faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade.id()));
        assertThat(after(Duration.ofMinutes(1)).watts(blade.id()).orElseThrow()).isBetween(1.0, 30.0);
        faults.inject(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis.id()));
        assertThat(after(Duration.ofMinutes(1)).watts(chassis.id()).orElseThrow())
                .isZero();
    }

    @Test
    @DisplayName("A guest that has stopped computes and sends nothing, holds its memory, and goes on when it is mended")
    void guest() {
        Vm vm = ESTATE.vms().stream().filter(Vm::running).findFirst().orElseThrow();
        int place = ESTATE.vms().placeOf(vm.id());
        long number = faults.inject(FaultOrder.of(FaultKind.VM_CRASH, vm.id()));
        after(Duration.ofMinutes(1));
        var stopped = Recording.readingsOf(emulator, ESTATE);
        assertThat(stopped.column(Metric.VM_CPU)[place]).isZero();
        assertThat(stopped.column(Metric.VM_NETWORK)[place]).isZero();
        assertThat(stopped.column(Metric.VM_MEMORY)[place]).isPositive();
        faults.clear(number);
        after(Duration.ofMinutes(1));
        assertThat(Recording.readingsOf(emulator, ESTATE).column(Metric.VM_CPU)[place])
                .isPositive();
    }

    @Test
    @DisplayName("Every kind of fault is offered, and those that take an amount say what is usual")
    void offered() {
        assertThat(faults.kinds()).containsExactlyInAnyOrder(FaultKind.values());
        for (FaultKind kind : FaultKind.values()) {
            FaultAmount amount = kind.amount();
            assertThat(amount.usual()).isBetween(amount.least(), amount.most());
        }
    }
}
