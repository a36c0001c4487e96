package peristyle.model.planning.scenario;

import java.util.List;
import peristyle.model.planning.scenario.Shortage.Lacking;
import peristyle.model.planning.whatif.Fleet.FleetStore;

/** Space of datastores (ST-5). */
final class Spaces {

    /** A larger datastore keeps a tenth of what is added for snapshots too. */
    private static final double USABLE = 0.9;

    private Spaces() {}

    static List<Shortage> shortages(List<FleetStore> stores) {
        return stores.stream()
                .filter(store -> MonthFleet.freeMib(store) < 0)
                .map(store -> new Shortage(
                        store.id(),
                        store.name(),
                        Lacking.SPACE,
                        (long) Math.ceil(-MonthFleet.freeMib(store) / USABLE),
                        store.storageClass(),
                        true))
                .toList();
    }
}
