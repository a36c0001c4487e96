package peristyle.model.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ZoneId;
import peristyle.model.problem.Problem;

/** Copies that a change would bring into the zone of what they are copies of (GM-1, VR-1, OR-1). */
final class SameZone {

    private SameZone() {}

    static List<Problem> after(Estate before, EstateChange change) {
        Estate after = before.with(change);
        List<Problem> reasons = new ArrayList<>();
        for (Replica replica : after.replicas()) {
            Optional<ZoneId> zone = shared(after, replica);
            if (zone.isPresent() && shared(before, replica).isEmpty()) {
                reasons.add(Problem.of("correction.replica-in-same-zone", replica.vm(), replica.target()));
            }
        }
        for (Mirror mirror : after.mirrors()) {
            if (shared(after, mirror).isPresent() && shared(before, mirror).isEmpty()) {
                reasons.add(Problem.of("correction.mirror-in-same-zone", mirror.id()));
            }
        }
        return reasons;
    }

    private static Optional<ZoneId> shared(Estate estate, Replica replica) {
        Optional<ZoneId> source = estate.vms().find(replica.vm()).flatMap(estate.relations()::zoneOf);
        return source.filter(zone -> estate.datastores()
                .find(replica.target())
                .map(Datastore::zone)
                .filter(zone::equals)
                .isPresent());
    }

    private static Optional<ZoneId> shared(Estate estate, Mirror mirror) {
        Optional<ZoneId> source = estate.luns().find(mirror.source()).flatMap(estate.relations()::zoneOf);
        return source.filter(zone -> estate.luns()
                .find(mirror.target())
                .flatMap(estate.relations()::zoneOf)
                .filter(zone::equals)
                .isPresent());
    }
}
