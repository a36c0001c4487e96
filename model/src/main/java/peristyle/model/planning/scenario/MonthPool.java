package peristyle.model.planning.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.plan.Resource;
import peristyle.model.planning.scenario.Shortage.Lacking;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Packings;
import peristyle.model.planning.whatif.PoolFit;

/**
 * A pool in one month.
 *
 * @param pool which
 * @param hosts its hosts
 * @param vms VMs that run in it
 * @param rules rules between them
 */
record MonthPool(FleetPool pool, List<FleetHost> hosts, List<FleetVm> vms, List<FleetRule> rules) {

    /** Hosts of a Cpool (CP-2); beyond, a second one has to be ordered. */
    static final int MOST_HOSTS = 32;

    private static final List<FailureColumn> BY_HOSTS =
            List.of(FailureColumn.NONE, FailureColumn.ONE_HOST, FailureColumn.TWO_HOSTS, FailureColumn.ONE_CHASSIS);

    /** How many of its hosts a column takes at most. */
    int failing(FailureColumn column) {
        return switch (column) {
            case NONE, ONE_ZONE -> 0;
            case ONE_HOST -> 1;
            case TWO_HOSTS -> 2;
            case ONE_CHASSIS -> inOneChassis();
        };
    }

    private int inOneChassis() {
        Map<String, Integer> count = new HashMap<>();
        hosts.forEach(host -> count.merge(host.chassis() == null ? host.id() : host.chassis(), 1, Integer::sum));
        return count.values().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    /** Packs its VMs without its largest hosts, so many of them. */
    PoolFit fit(int failing, boolean afterFailure, Packings packings) {
        return PoolFit.of(left(failing), running(afterFailure), rules, packings);
    }

    /** Its hosts without the largest, so many of them. */
    List<FleetHost> left(int failing) {
        return without(hosts, failing);
    }

    /** Its VMs; after a failure without those that need not run then (HA-2). */
    List<FleetVm> running(boolean afterFailure) {
        return afterFailure
                ? vms.stream()
                        .filter(vm -> vm.restart() != RestartPriority.BEST_EFFORT)
                        .toList()
                : vms;
    }

    static List<FleetHost> without(List<FleetHost> hosts, int failing) {
        List<FleetHost> largestFirst = new ArrayList<>(hosts);
        largestFirst.sort(
                Comparator.comparingLong((FleetHost host) -> host.limit().memoryMib())
                        .thenComparingInt(host -> host.limit().gpus())
                        .reversed());
        List<FleetHost> gone = largestFirst.subList(0, Math.min(failing, hosts.size()));
        return hosts.stream().filter(host -> !gone.contains(host)).toList();
    }

    /** For each column what does not fit. What fits without many hosts fits without few: the hardest is asked first. */
    Map<FailureColumn, Shortage> shortages() {
        Map<FailureColumn, Shortage> shortages = new EnumMap<>(FailureColumn.class);
        if (vms.isEmpty()) {
            return shortages;
        }
        int fitsWithout = -1;
        Packings packings = new Packings();
        MoreHosts more = new MoreHosts(this, packings);
        List<FailureColumn> hardestFirst = BY_HOSTS.stream()
                .sorted(Comparator.comparingInt(this::failing).reversed())
                .toList();
        for (FailureColumn column : hardestFirst) {
            int failing = failing(column);
            if (failing > 0 && !pool.restarts()) {
                shortages.put(column, new Shortage(pool.id(), pool.name(), Lacking.HIGH_AVAILABILITY, 0, "", true));
            } else if (failing > fitsWithout || (failing == 0 && running(true).size() < vms.size())) {
                PoolFit fit = fit(failing, failing > 0, packings);
                if (fit.fits()) {
                    fitsWithout = Math.max(fitsWithout, failing);
                } else {
                    shortages.put(column, shortage(fit, failing, running(failing > 0), more));
                }
            }
        }
        return shortages;
    }

    /** What is missing for these VMs to run without so many hosts. */
    Shortage shortage(PoolFit fit, int failing, List<FleetVm> wanted, Packings packings) {
        return shortage(fit, failing, wanted, new MoreHosts(this, packings));
    }

    private Shortage shortage(PoolFit fit, int failing, List<FleetVm> wanted, MoreHosts more) {
        Lacking lacking = hosts.size() <= failing ? Lacking.OTHER_HOST : lacking(fit.binding());
        return new Shortage(
                pool.id(), pool.name(), lacking, more.missing(failing, wanted), pool.bladeClass(), fit.proved());
    }

    private static Lacking lacking(Resource binding) {
        return switch (binding) {
            case MEMORY -> Lacking.MEMORY;
            case CPU -> Lacking.CPU;
            case GPU -> Lacking.GPU;
            case NETWORK -> Lacking.NETWORK;
            case DISK, IOPS, RULES, COUNT -> Lacking.PLACES;
        };
    }
}
