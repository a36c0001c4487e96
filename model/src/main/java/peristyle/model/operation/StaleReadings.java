package peristyle.model.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;

/**
 * Which measurements a change makes untrue: what a VM that was powered off used, or what a host did before it was another. What
 * devices did by themselves they have measured since.
 */
final class StaleReadings {

    private final Set<ObjectId> measuredSince = new HashSet<>();

    /** Devices made this change themselves, and measure after it. */
    void measuredSince(EstateChange change) {
        change.put().forEach(object -> measuredSince.add(object.id()));
    }

    /** Objects of this change of which nothing is known until they are measured again. */
    List<ObjectId> in(Estate before, EstateChange change) {
        List<ObjectId> stale = change.put().stream()
                .filter(object -> otherwise(before, object))
                .map(EstateObject::id)
                .filter(id -> !measuredSince.contains(id))
                .toList();
        change.put().forEach(object -> measuredSince.remove(object.id()));
        return stale;
    }

    private static boolean otherwise(Estate before, EstateObject now) {
        EstateObject old = before.find(now.id()).orElse(null);
        return switch (now) {
            case Vm vm -> !(old instanceof Vm was) || was.running() != vm.running();
            case Host host -> !(old instanceof Host was) || was.state() != host.state();
            default -> old == null;
        };
    }
}
