package peristyle.model.planning.scenario;

import java.util.List;
import peristyle.model.planning.whatif.Fleet.FleetStore;

/**
 * A fleet in one month.
 *
 * @param pools each with its hosts and VMs
 * @param stores datastores
 */
record MonthState(List<MonthPool> pools, List<FleetStore> stores) {

    int vms() {
        return pools.stream().mapToInt(pool -> pool.vms().size()).sum();
    }

    int hosts() {
        return pools.stream().mapToInt(pool -> pool.hosts().size()).sum();
    }

    /** Whether it is known of any host what chassis it is plugged into. */
    boolean chassisKnown() {
        return pools.stream().flatMap(pool -> pool.hosts().stream()).anyMatch(host -> host.chassis() != null);
    }
}
