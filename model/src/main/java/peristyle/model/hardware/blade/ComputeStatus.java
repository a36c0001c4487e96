package peristyle.model.hardware.blade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.UcsDomainId;

/**
 * The blade domains of all zones at one moment. What is not listed is unknown.
 *
 * @param at the moment, null where the domains have said nothing yet
 * @param domains every domain
 * @param chassis every chassis
 * @param blades every blade
 * @param power what they draw
 * @param faults what UCS Managers have on their lists, oldest first
 * @param corrected errors that memory modules have corrected, by number of the module; blades without any are left out
 * @param works how far UCS Managers are with blades that cannot run meanwhile; all others have their service profile
 */
public record ComputeStatus(
        @Nullable Instant at,
        Map<UcsDomainId, DomainStatus> domains,
        Map<ChassisId, ChassisStatus> chassis,
        Map<BladeId, BladeStatus> blades,
        PowerStatus power,
        List<UcsFault> faults,
        Map<BladeId, Map<Integer, Long>> corrected,
        Map<BladeId, BladeProgress> works) {

    /** Nothing known. */
    public static final ComputeStatus UNKNOWN = new ComputeStatus(null, Map.of(), Map.of(), Map.of());

    public ComputeStatus {
        domains = Map.copyOf(domains);
        chassis = Map.copyOf(chassis);
        blades = Map.copyOf(blades);
        faults = List.copyOf(faults);
        corrected = Map.copyOf(corrected);
        works = Map.copyOf(works);
    }

    /** Parts of which only the state is known. */
    public ComputeStatus(
            @Nullable Instant at,
            Map<UcsDomainId, DomainStatus> domains,
            Map<ChassisId, ChassisStatus> chassis,
            Map<BladeId, BladeStatus> blades) {
        this(at, domains, chassis, blades, PowerStatus.UNKNOWN, List.of(), Map.of(), Map.of());
    }

    /** The same parts at a later moment. */
    public ComputeStatus at(Instant later) {
        return new ComputeStatus(later, domains, chassis, blades, power, faults, corrected, works);
    }

    /** The same parts with what they draw, what is on their lists, what memory modules have corrected, and what is done. */
    public ComputeStatus with(
            PowerStatus draws,
            List<UcsFault> lists,
            Map<BladeId, Map<Integer, Long>> errors,
            Map<BladeId, BladeProgress> progress) {
        return new ComputeStatus(at, domains, chassis, blades, draws, lists, errors, progress);
    }

    /** How far UCS Manager is with this blade; empty where nothing is done to it. */
    public Optional<BladeProgress> progress(BladeId id) {
        return Optional.ofNullable(works.get(id));
    }

    /** Faults that were raised for this blade, chassis or domain, oldest first. */
    public List<UcsFault> faultsOf(ObjectId subject) {
        return faults.stream().filter(fault -> fault.subject().equals(subject)).toList();
    }

    /** This domain now; empty where unknown. */
    public Optional<DomainStatus> domain(UcsDomainId id) {
        return Optional.ofNullable(domains.get(id));
    }

    /** This chassis now; empty where unknown. */
    public Optional<ChassisStatus> chassis(ChassisId id) {
        return Optional.ofNullable(chassis.get(id));
    }

    /** This blade now; empty where unknown. */
    public Optional<BladeStatus> blade(BladeId id) {
        return Optional.ofNullable(blades.get(id));
    }
}
