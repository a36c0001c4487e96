package peristyle.model.emulator.blade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.fault.ChassisClimate;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.emulator.fault.FaultBoard;
import peristyle.model.emulator.hypervisor.HostLoad;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.UcsDomainId;
import peristyle.model.hardware.blade.BladeStatus;
import peristyle.model.hardware.blade.ChassisStatus;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.blade.DomainStatus;
import peristyle.model.hardware.blade.PartState;
import peristyle.model.hardware.fault.FaultKind;

/** The blade domains as their port tells them, drawn anew only where something has changed. */
public final class BladePicture {

    private static final int FABRICS = 2;
    private static final Set<FaultKind> OF_BLADES = EnumSet.of(
            FaultKind.BLADE_DEAD,
            FaultKind.BLADE_HANG,
            FaultKind.DIMM_CORRECTABLE,
            FaultKind.DIMM_UNCORRECTABLE,
            FaultKind.ADAPTER_DEAD,
            FaultKind.VHBA_PATH_DOWN,
            FaultKind.VNIC_DOWN,
            FaultKind.FIRMWARE_FAILED);
    private static final Set<FaultKind> DEADLY = EnumSet.of(
            FaultKind.BLADE_DEAD,
            FaultKind.BLADE_HANG,
            FaultKind.DIMM_UNCORRECTABLE,
            FaultKind.ADAPTER_DEAD,
            FaultKind.FIRMWARE_FAILED);

    private ComputeStatus drawn = ComputeStatus.UNKNOWN;
    private @Nullable Estate of;
    private @Nullable PowerPicture power;
    private long version = -1;
    private long worked = -1;

    /**
     * How the domains of this estate are at this second.
     *
     * @param load what hosts have to do, for what their blades draw
     * @param list what UCS Managers have on their lists
     * @param tasks what UCS Managers do to blades
     * @param board what knows what is broken, and the errors of memory modules
     */
    public ComputeStatus at(
            Estate estate,
            Catalog catalog,
            HostLoad load,
            UcsFaults list,
            BladeTasks tasks,
            FaultBoard board,
            long second) {
        Conditions now = board.conditions();
        PowerPicture draws = power;
        if (estate != of || draws == null) {
            draws = new PowerPicture(estate, catalog);
            power = draws;
        }
        if (estate != of || version != now.version() || worked != tasks.version()) {
            drawn = new Drawing(estate, now, tasks).all();
            of = estate;
            version = now.version();
            worked = tasks.version();
        }
        return drawn.at(Instant.ofEpochSecond(second))
                .with(
                        draws.at(drawn, load),
                        list.list(estate),
                        board.corrected().all(),
                        tasks.seen());
    }

    private static final class Drawing {

        private final Estate estate;
        private final Conditions now;
        private final BladeTasks tasks;
        private final ChassisClimate climate;

        Drawing(Estate estate, Conditions now, BladeTasks tasks) {
            this.estate = estate;
            this.now = now;
            this.tasks = tasks;
            climate = new ChassisClimate(estate);
            climate.follow(now);
        }

        ComputeStatus all() {
            Map<UcsDomainId, DomainStatus> domains = new HashMap<>();
            estate.ucsDomains().forEach(domain -> domains.put(domain.id(), domain(domain)));
            Map<ChassisId, ChassisStatus> chassis = new HashMap<>();
            estate.chassis().forEach(each -> chassis.put(each.id(), chassis(each)));
            Map<BladeId, BladeStatus> blades = new HashMap<>();
            estate.blades().forEach(blade -> blades.put(blade.id(), blade(blade, chassis.get(blade.chassis()))));
            return new ComputeStatus(null, domains, chassis, blades);
        }

        private boolean zoneLost(UcsDomainId id) {
            return estate.ucsDomains()
                    .find(id)
                    .map(domain -> estate.zones().placeOf(domain.zone()))
                    .filter(zone -> now.struck(FaultKind.ZONE_LOST, zone))
                    .isPresent();
        }

        private DomainStatus domain(UcsDomain domain) {
            int place = estate.ucsDomains().placeOf(domain.id());
            return new DomainStatus(
                    domain.id(),
                    parts(FABRICS, now.parts(FaultKind.FABRIC_INTERCONNECT, place), zoneLost(domain.id())));
        }

        private static List<PartState> parts(int count, long struck, boolean dark) {
            List<PartState> parts = new ArrayList<>(count);
            for (int part = 0; part < count; part++) {
                boolean broken = (struck & 1L << part) != 0;
                parts.add(dark ? PartState.POWERED_OFF : broken ? PartState.INOPERABLE : PartState.OPERABLE);
            }
            return parts;
        }

        private ChassisStatus chassis(Chassis chassis) {
            int place = estate.chassis().placeOf(chassis.id());
            boolean dark = now.struck(FaultKind.CHASSIS_DEAD, place) || zoneLost(chassis.domain());
            List<PartState> supplies = parts(climate.supplies(place), now.parts(FaultKind.POWER_SUPPLY, place), dark);
            List<PartState> fans = parts(ChassisClimate.FANS, now.parts(FaultKind.FAN, place), dark);
            List<PartState> modules = parts(FABRICS, now.parts(FaultKind.IO_MODULE, place), dark);
            double clock = dark ? 0 : climate.clock(place);
            boolean whole = supplies.stream().allMatch(PartState.OPERABLE::equals)
                    && fans.stream().allMatch(PartState.OPERABLE::equals)
                    && modules.stream().allMatch(PartState.OPERABLE::equals)
                    && clock == 1;
            return new ChassisStatus(
                    chassis.id(),
                    clock == 0 ? PartState.POWERED_OFF : whole ? PartState.OPERABLE : PartState.DEGRADED,
                    supplies,
                    fans,
                    modules,
                    clock == 0 ? Double.NaN : climate.intake(place),
                    clock == 0 ? Double.NaN : climate.board(place),
                    clock);
        }

        private BladeStatus blade(Blade blade, @Nullable ChassisStatus in) {
            int place = estate.blades().placeOf(blade.id());
            Set<FaultKind> troubles = EnumSet.noneOf(FaultKind.class);
            long since = Long.MAX_VALUE;
            for (FaultKind kind : OF_BLADES) {
                if (now.struck(kind, place)) {
                    troubles.add(kind);
                    since = Math.min(since, now.since(kind, place));
                }
            }
            boolean dark = in != null && in.state() == PartState.POWERED_OFF;
            long shared = sharedFabrics(blade);
            boolean alive = !dark && troubles.stream().noneMatch(DEADLY::contains);
            List<Boolean> network = fabrics(alive, shared | now.parts(FaultKind.VNIC_DOWN, place));
            List<Boolean> storage = fabrics(alive, shared | now.parts(FaultKind.VHBA_PATH_DOWN, place));
            return new BladeStatus(
                    blade.id(),
                    state(blade, troubles, dark, in, network, storage),
                    since == Long.MAX_VALUE ? null : Instant.ofEpochSecond(since),
                    troubles,
                    network,
                    storage,
                    modules(place));
        }

        /** Bits of the fabrics that no blade of the same chassis reaches. */
        private long sharedFabrics(Blade blade) {
            int chassis = estate.chassis().placeOf(blade.chassis());
            int domain = estate.chassis()
                    .find(blade.chassis())
                    .map(found -> estate.ucsDomains().placeOf(found.domain()))
                    .orElse(-1);
            return now.parts(FaultKind.IO_MODULE, chassis) | now.parts(FaultKind.FABRIC_INTERCONNECT, domain);
        }

        private static List<Boolean> fabrics(boolean alive, long struck) {
            return List.of(alive && (struck & 1) == 0, alive && (struck & 2) == 0);
        }

        private PartState state(
                Blade blade,
                Set<FaultKind> troubles,
                boolean dark,
                @Nullable ChassisStatus in,
                List<Boolean> network,
                List<Boolean> storage) {
            boolean inWork = tasks.since(blade.id()) != Long.MAX_VALUE;
            if (troubles.stream().anyMatch(DEADLY::contains)) {
                return PartState.INOPERABLE;
            }
            if (dark) {
                return PartState.POWERED_OFF;
            }
            if (inWork) {
                return PartState.INOPERABLE;
            }
            boolean slowed = in != null && in.clock() < 1;
            boolean whole = troubles.isEmpty() && !slowed && !network.contains(false) && !storage.contains(false);
            return whole ? PartState.OPERABLE : PartState.DEGRADED;
        }

        private List<Integer> modules(int place) {
            long struck = now.parts(FaultKind.DIMM_CORRECTABLE, place) | now.parts(FaultKind.DIMM_UNCORRECTABLE, place);
            List<Integer> numbers = new ArrayList<>();
            for (long left = struck; left != 0; left &= left - 1) {
                numbers.add(Long.numberOfTrailingZeros(left) + 1);
            }
            return numbers;
        }
    }
}
