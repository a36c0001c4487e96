package peristyle.model.hardware.blade;

import java.util.Map;
import java.util.Optional;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.UcsDomainId;

/**
 * What blades, chassis and domains draw now, W. It adds up: a chassis draws what its blades do and what its fans and I/O
 * modules need, a domain what its chassis do and what its fabric interconnects need.
 *
 * @param blades by blade
 * @param chassis by chassis
 * @param domains by domain
 */
public record PowerStatus(Map<BladeId, Double> blades, Map<ChassisId, Draw> chassis, Map<UcsDomainId, Draw> domains) {

    /** Nothing known. */
    public static final PowerStatus UNKNOWN = new PowerStatus(Map.of(), Map.of(), Map.of());

    /**
     * What something draws that holds others.
     *
     * @param watts with all that it holds, W
     * @param ownWatts of that what it needs itself, W
     */
    public record Draw(double watts, double ownWatts) {}

    public PowerStatus {
        blades = Map.copyOf(blades);
        chassis = Map.copyOf(chassis);
        domains = Map.copyOf(domains);
    }

    /** What this blade draws, W; empty where unknown. */
    public Optional<Double> watts(BladeId blade) {
        return Optional.ofNullable(blades.get(blade));
    }

    /** What this chassis draws with its blades, W; empty where unknown. */
    public Optional<Double> watts(ChassisId id) {
        return Optional.ofNullable(chassis.get(id)).map(Draw::watts);
    }

    /** What this domain draws with its chassis, W; empty where unknown. */
    public Optional<Double> watts(UcsDomainId domain) {
        return Optional.ofNullable(domains.get(domain)).map(Draw::watts);
    }
}
