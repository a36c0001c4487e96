package peristyle.model.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Zone;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Foresight;
import peristyle.model.rule.Situation;

/**
 * Corrects the zone of Cpools, which an import takes from the datacentre. Their UCS domains and the datastores that only they
 * use go along; a zone of a new name is made as an import makes one, and a zone that nothing is left in goes.
 *
 * @param cpools one or several; what they share with each other goes along, too
 * @param zone name of the zone, without regard to case; a name that no zone of the region has makes a new one
 */
public record MoveToZone(List<PoolId> cpools, String zone) implements Operation {

    public MoveToZone {
        cpools = Corrections.distinct(cpools);
        zone = zone.strip();
    }

    @Override
    public String code() {
        return cpools.size() == 1 ? "correction.zone" : "correction.zones";
    }

    @Override
    public ObjectId subject() {
        return cpools.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return Corrections.arguments(cpools, zone);
    }

    @Override
    public Verdict judge(Situation situation) {
        List<Problem> reasons = Corrections.against(situation, cpools);
        if (zone.isBlank()) {
            reasons.add(Problem.of("correction.zone-unnamed"));
        }
        Set<Cpool> moving = moving(situation.estate(), reasons);
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        Relocation relocation = new Relocation(situation.estate(), moving, zone);
        if (!relocation.reasons().isEmpty()) {
            return new Verdict.Refused(relocation.reasons());
        }
        List<Finding> advice = new ArrayList<>(relocation.advice());
        advice.addAll(Foresight.PLACE.of(situation, relocation.change()));
        return new Verdict.Accepted(relocation.change(), advice);
    }

    private Set<Cpool> moving(Estate estate, List<Problem> reasons) {
        Set<Cpool> moving = new LinkedHashSet<>();
        for (PoolId id : cpools) {
            ComputePool pool = estate.pools().find(id).orElse(null);
            if (pool instanceof Cpool cpool) {
                Zone place = estate.zones().find(cpool.zone()).orElse(null);
                if (place == null || !place.name().equalsIgnoreCase(zone)) {
                    moving.add(cpool);
                }
            } else if (pool != null) {
                reasons.add(Problem.of("correction.not-a-cpool", id));
            }
        }
        if (reasons.isEmpty() && moving.isEmpty()) {
            reasons.add(Problem.of("correction.already", cpools.getFirst(), zone));
        }
        return moving;
    }
}
