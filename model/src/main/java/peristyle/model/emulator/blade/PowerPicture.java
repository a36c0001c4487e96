package peristyle.model.emulator.blade;

import java.util.HashMap;
import java.util.Map;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.UcsDomainId;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.blade.PowerStatus;
import peristyle.model.hardware.blade.PowerStatus.Draw;
import peristyle.model.hardware.fault.FaultKind;

/**
 * What blades, chassis and fabric interconnects draw. A blade draws a part for being on and, on top of it, a part that rises
 * with its load in a straight line (Fan, Weber, Barroso 2007). The figures are ours, near what UCS Manager shows of B200
 * blades: about 140 W idle with 20 cores.
 */
final class PowerPicture {

    /** The management controller of a blade that does nothing. */
    private static final double STANDBY = 12;

    private static final double INTERCONNECT = 450;
    private static final double BOARD = 80;
    private static final double PER_GIB = .08;
    private static final double PER_CORE = 1.2;
    private static final double PER_BUSY_CORE = 4.4;
    private static final double PER_GPU = 35;
    private static final double FAN = 18;
    private static final double FASTER_FAN = 32;
    private static final double IO_MODULE = 75;

    private final Estate estate;
    private final Map<String, BladeClass> classes = new HashMap<>();
    private final Map<BladeId, Integer> hostOn = new HashMap<>();

    PowerPicture(Estate estate, Catalog catalog) {
        this.estate = estate;
        catalog.bladeClasses().forEach(each -> classes.put(each.id(), each));
        for (Host host : estate.hosts()) {
            if (host.blade() != null) {
                hostOn.put(host.blade(), estate.hosts().placeOf(host.id()));
            }
        }
    }

    PowerStatus at(ComputeStatus parts, HostLoad load) {
        Map<ChassisId, Double> ofBlades = new HashMap<>();
        Map<BladeId, Double> blades = new HashMap<>();
        for (Blade blade : estate.blades()) {
            double watts = parts.blade(blade.id())
                    .map(status -> blade(blade, status, parts, load))
                    .orElse(0.0);
            blades.put(blade.id(), watts);
            ofBlades.merge(blade.chassis(), watts, Double::sum);
        }
        Map<UcsDomainId, Double> ofChassis = new HashMap<>();
        Map<ChassisId, Draw> chassis = new HashMap<>();
        for (Chassis each : estate.chassis()) {
            double own = parts.chassis(each.id()).map(PowerPicture::chassis).orElse(0.0);
            Draw draw = new Draw(own + ofBlades.getOrDefault(each.id(), 0.0), own);
            chassis.put(each.id(), draw);
            ofChassis.merge(each.domain(), draw.watts(), Double::sum);
        }
        Map<UcsDomainId, Draw> domains = new HashMap<>();
        for (UcsDomain each : estate.ucsDomains()) {
            double own = parts.domain(each.id())
                    .map(status -> status.interconnects().stream()
                                    .filter(PartState::serves)
                                    .count()
                            * INTERCONNECT)
                    .orElse(0.0);
            domains.put(each.id(), new Draw(own + ofChassis.getOrDefault(each.id(), 0.0), own));
        }
        return new PowerStatus(blades, chassis, domains);
    }

    private double blade(Blade blade, BladeStatus status, ComputeStatus parts, HostLoad load) {
        boolean dark = parts.chassis(blade.chassis())
                .filter(in -> in.state() == PartState.POWERED_OFF)
                .isPresent();
        if (dark) {
            return 0;
        }
        if (status.troubles().contains(FaultKind.BLADE_DEAD)) {
            return STANDBY;
        }
        BladeClass of = classes.get(blade.bladeClass());
        Integer host = hostOn.get(blade.id());
        float share = host == null ? 0 : load.cpuShare(host);
        double busy = Float.isNaN(share) ? 0 : Math.min(1, share);
        return of == null
                ? BOARD
                : BOARD
                        + of.memoryGib() * PER_GIB
                        + of.cores() * (PER_CORE + PER_BUSY_CORE * busy)
                        + of.gpus() * PER_GPU;
    }

    /** Fans that remain run faster where one is gone. */
    private static double chassis(ChassisStatus status) {
        if (status.state() == PartState.POWERED_OFF) {
            return 0;
        }
        long fans = status.fans().stream().filter(PartState::serves).count();
        long modules = status.ioModules().stream().filter(PartState::serves).count();
        return fans * (fans < status.fans().size() ? FASTER_FAN : FAN) + modules * IO_MODULE;
    }
}
