package peristyle.model.planning.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.HostCount;
import peristyle.model.planning.whatif.Packings;
import peristyle.model.planning.whatif.PoolFit;

/** Looks for the number of further hosts with which the VMs of a pool fit. What it found it knows when it is asked again. */
final class MoreHosts {

    private static final long NONE = -1;

    private final MonthPool pool;
    private final Packings packings;
    /** By the number of VMs: of one pool in one month there are all of them, and those that run in any case. */
    private final Map<Integer, HostCount> counts = new HashMap<>();
    /** By the number of VMs, the hosts that were needed beside those that fail, where there were many. */
    private final Map<Integer, Long> needed = new HashMap<>();

    MoreHosts(MonthPool pool, Packings packings) {
        this.pool = pool;
        this.packings = packings;
    }

    /**
     * How many more hosts let everything fit, 0 where no number does or there is no host to be like.
     *
     * @param failing hosts that fail, the largest ones
     * @param wanted VMs that have to run then
     */
    long missing(int failing, List<FleetVm> wanted) {
        if (pool.hosts().isEmpty()) {
            return 0;
        }
        HostLoad pattern = pool.hosts().getFirst().limit();
        if (wanted.stream().anyMatch(vm -> !vm.load().within(pattern))) {
            return 0;
        }
        HostCount count = count(wanted, pattern);
        long left = Math.max(0, pool.hosts().size() - failing);
        long fewest = Math.max(least(failing, wanted, pattern), count.atLeast() - left);
        long likely = Math.max(fewest, count.found() + failing - pool.hosts().size());
        return likely - fewest > MonthPool.MOST_HOSTS
                ? between(fewest, likely, failing, wanted)
                : from(fewest, likely, failing, wanted);
    }

    private HostCount count(List<FleetVm> wanted, HostLoad pattern) {
        boolean alike = pool.hosts().stream().map(FleetHost::limit).distinct().count() == 1;
        return alike
                ? counts.computeIfAbsent(wanted.size(), size -> HostCount.of(pattern, wanted, pool.rules(), packings))
                : HostCount.UNKNOWN;
    }

    /** What the volume alone asks for: where to begin to try. */
    private long least(int failing, List<FleetVm> wanted, HostLoad pattern) {
        long memory = wanted.stream().mapToLong(vm -> vm.load().memoryMib()).sum();
        long clock = wanted.stream().mapToLong(vm -> vm.load().milliVcpus()).sum();
        List<FleetHost> left = pool.left(failing);
        long memoryLeft = memory
                - left.stream().mapToLong(host -> host.limit().memoryMib()).sum();
        long clockLeft = clock
                - left.stream().mapToLong(host -> host.limit().milliVcpus()).sum();
        return Math.max(
                1,
                Math.max(
                        Math.ceilDiv(memoryLeft, Math.max(1, pattern.memoryMib())),
                        Math.ceilDiv(clockLeft, Math.max(1, pattern.milliVcpus()))));
    }

    /** The first number that suffices, tried in turn; 0 where it is not found soon after the likely one. */
    private long from(long fewest, long likely, int failing, List<FleetVm> wanted) {
        for (long more = fewest; more <= likely + MonthPool.MOST_HOSTS; more++) {
            if (fits(more, failing, wanted)) {
                return more;
            }
        }
        return 0;
    }

    /** The same by halving: where there are many, each try takes its time. What fits on some hosts is taken to fit on more. */
    private long between(long fewest, long likely, int failing, List<FleetVm> wanted) {
        long before = needed.getOrDefault(wanted.size(), NONE)
                + failing
                - pool.hosts().size();
        if (before > fewest && fits(before, failing, wanted) && !fits(before - 1, failing, wanted)) {
            return before;
        }
        long high = from(likely, likely, failing, wanted);
        long low = high == likely ? fewest : high;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (fits(middle, failing, wanted)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (high > 0) {
            needed.put(wanted.size(), high - failing + pool.hosts().size());
        }
        return high;
    }

    private boolean fits(long more, int failing, List<FleetVm> wanted) {
        if (count(wanted, pool.hosts().getFirst().limit()).enough(pool.hosts().size() + more - failing)) {
            return true;
        }
        List<FleetHost> hosts = new ArrayList<>(pool.hosts());
        FleetHost pattern = hosts.getFirst();
        for (long each = 1; each <= more; each++) {
            hosts.add(MonthFleet.another(pattern, pool.pool(), hosts.size()));
        }
        return PoolFit.of(MonthPool.without(hosts, failing), wanted, pool.rules(), packings)
                .fits();
    }
}
