package peristyle.model.hardware.blade;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.UcsDomainId;

/**
 * The blade domains of all zones at one moment. What is not listed is unknown.
 *
 * @param at the moment, null where the domains have said nothing yet
 * @param domains every domain
 * @param chassis every chassis
 * @param blades every blade
 */
public record ComputeStatus(
        @Nullable Instant at,
        Map<UcsDomainId, DomainStatus> domains,
        Map<ChassisId, ChassisStatus> chassis,
        Map<BladeId, BladeStatus> blades) {

    /** Nothing known. */
    public static final ComputeStatus UNKNOWN = new ComputeStatus(null, Map.of(), Map.of(), Map.of());

    public ComputeStatus {
        domains = Map.copyOf(domains);
        chassis = Map.copyOf(chassis);
        blades = Map.copyOf(blades);
    }

    /** The same parts at a later moment. */
    public ComputeStatus at(Instant later) {
        return new ComputeStatus(later, domains, chassis, blades);
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
