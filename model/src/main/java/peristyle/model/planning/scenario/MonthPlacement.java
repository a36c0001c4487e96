package peristyle.model.planning.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetVm;

/**
 * Where the VMs of one pool run in one month after one failure.
 *
 * @param pool id of the pool
 * @param name what people call it
 * @param zoneLost zone whose replicated VMs it runs beside its own, null where no zone is lost
 * @param fits whether everything that has to run fits; where not, no host has VMs
 * @param load what everything that has to run takes
 * @param hosts its hosts, failed ones too
 */
public record MonthPlacement(
        String pool, String name, @Nullable String zoneLost, boolean fits, HostLoad load, List<PlacedHost> hosts) {

    public MonthPlacement {
        hosts = List.copyOf(hosts);
    }

    /** What the hosts that are left should run at most, together. */
    public HostLoad limit() {
        return hosts.stream()
                .filter(host -> !host.failed())
                .map(PlacedHost::limit)
                .reduce(HostLoad.NONE, HostLoad::plus);
    }

    /**
     * A host and what runs on it.
     *
     * @param name what people call it
     * @param failed whether it is taken to have failed
     * @param limit what should run on it at most (CP-4)
     * @param vms VMs on it, as large as they are in that month
     */
    public record PlacedHost(String name, boolean failed, HostLoad limit, List<FleetVm> vms) {

        public PlacedHost {
            vms = List.copyOf(vms);
        }

        /** What they take together. */
        public HostLoad load() {
            return vms.stream().map(FleetVm::load).reduce(HostLoad.NONE, HostLoad::plus);
        }
    }
}
