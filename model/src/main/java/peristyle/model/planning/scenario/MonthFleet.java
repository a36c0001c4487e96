package peristyle.model.planning.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetStore;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.Standby;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What changes make of a fleet by the last day of a month. */
final class MonthFleet {

    /** Beyond any host, and the sum over all VMs stays within a long: what grows without end must not turn negative. */
    private static final long MOST = 1L << 40;

    private static final long MIB_PER_GIB = 1024;
    private static final long MILLI = 1000;

    private final Fleet fleet;
    private final Scenario scenario;
    private final YearMonth month;
    private final List<Change> due;
    private final Map<String, FleetPool> poolOfHost = new HashMap<>();

    /**
     * The fleet in this month.
     *
     * @throws ProblemException {@code scenario.unknown-pool} where a change names a pool that is not there
     */
    private MonthFleet(Fleet fleet, Scenario scenario, YearMonth month) {
        this.fleet = fleet;
        this.scenario = scenario;
        this.month = month;
        due = scenario.changes().stream()
                .filter(change -> !change.date().isAfter(month.atEndOfMonth()))
                .toList();
        Map<String, FleetPool> pools = new HashMap<>();
        fleet.pools().forEach(pool -> pools.put(pool.id(), pool));
        fleet.hosts().forEach(host -> {
            FleetPool pool = pools.get(host.pool());
            if (pool != null) {
                poolOfHost.put(host.id(), pool);
            }
        });
    }

    static MonthState of(Fleet fleet, Scenario scenario, YearMonth month) {
        return new MonthFleet(fleet, scenario, month).changed();
    }

    /** Refuses a scenario that names a pool that is not there. */
    static void check(Fleet fleet, Scenario scenario) {
        for (Change change : scenario.changes()) {
            boolean onePool = change instanceof Change.AddVms || change instanceof Change.AddHosts;
            boolean known = fleet.pools().stream().anyMatch(pool -> concerns(change, pool));
            if (!known || (onePool && change.pool().isEmpty())) {
                throw new ProblemException(Problem.of(
                        "scenario.unknown-pool",
                        change.pool(),
                        change.date().toString(),
                        String.join(
                                ", ",
                                fleet.pools().stream().map(FleetPool::name).toList())));
            }
        }
    }

    private static boolean concerns(Change change, FleetPool pool) {
        return change.pool().isEmpty()
                || change.pool().equalsIgnoreCase(pool.name())
                || change.pool().equals(pool.id());
    }

    private MonthState changed() {
        Map<String, List<FleetVm>> vmsOfPool = new HashMap<>();
        Map<String, String> poolOfVm = new HashMap<>();
        for (FleetVm vm : fleet.vms()) {
            FleetPool pool = poolOfHost.get(vm.host());
            if (pool != null && stays(vm.name(), pool, LocalDate.MIN)) {
                poolOfVm.put(vm.id(), pool.id());
                vmsOfPool
                        .computeIfAbsent(pool.id(), each -> new ArrayList<>())
                        .add(grown(vm, factor(pool, scenario.start().atDay(1))));
            }
        }
        List<FleetStore> stores = new ArrayList<>(stores());
        List<MonthPool> pools = new ArrayList<>();
        for (FleetPool pool : fleet.pools()) {
            List<FleetVm> vms = vmsOfPool.getOrDefault(pool.id(), new ArrayList<>());
            for (Change change : due) {
                if (change instanceof Change.AddVms added && concerns(added, pool)) {
                    add(added, pool, vms, stores);
                }
            }
            List<FleetRule> rules = fleet.rules().stream()
                    .filter(rule -> rule.vms().stream().anyMatch(vm -> pool.id().equals(poolOfVm.get(vm))))
                    .toList();
            pools.add(new MonthPool(pool, hosts(pool), vms, rules));
        }
        return new MonthState(pools, stores);
    }

    private List<FleetHost> hosts(FleetPool pool) {
        List<FleetHost> hosts = new ArrayList<>(fleet.hosts().stream()
                .filter(host -> host.pool().equals(pool.id()))
                .toList());
        FleetHost pattern = hosts.isEmpty() ? null : hosts.getFirst();
        int added = 0;
        for (Change change : due) {
            if (concerns(change, pool) && change instanceof Change.AddHosts more && pattern != null) {
                for (int each = 0; each < more.count(); each++) {
                    hosts.add(another(pattern, pool, ++added));
                }
            } else if (concerns(change, pool) && change instanceof Change.RetireHosts less) {
                hosts.subList(Math.max(0, hosts.size() - less.count()), hosts.size())
                        .clear();
            }
        }
        return hosts;
    }

    /** A host like this one in a chassis that nobody knows yet. */
    static FleetHost another(FleetHost pattern, FleetPool pool, int number) {
        String name = pool.name() + "+" + number;
        return new FleetHost(name, name, pool.id(), null, pattern.limit(), pattern.most());
    }

    private boolean stays(String name, FleetPool pool, LocalDate since) {
        return due.stream()
                .noneMatch(change -> change instanceof Change.RemoveVms gone
                        && !gone.date().isBefore(since)
                        && concerns(gone, pool)
                        && matches(gone.names(), name));
    }

    private static boolean matches(String glob, String name) {
        StringBuilder expression = new StringBuilder();
        for (int at = 0; at < glob.length(); at++) {
            char character = glob.charAt(at);
            expression.append(
                    switch (character) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(character));
                    });
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(name)
                .matches();
    }

    /** What a VM that is there since this day has grown by. */
    private double factor(FleetPool pool, LocalDate since) {
        double factor = 1;
        for (Change change : due) {
            if (change instanceof Change.Growth growth && concerns(growth, pool)) {
                YearMonth from = YearMonth.from(growth.date().isAfter(since) ? growth.date() : since);
                long months = Math.max(0, ChronoUnit.MONTHS.between(from, month));
                factor *= Math.pow(1 + growth.percentPerMonth() / 100, (double) months);
            }
        }
        return factor;
    }

    private static HostLoad grown(HostLoad load, double factor) {
        return new HostLoad(
                grown(load.memoryMib(), factor),
                grown(load.milliVcpus(), factor),
                load.gpus(),
                grown(load.networkKbps(), factor));
    }

    private static long grown(long amount, double factor) {
        return (long) Math.min(MOST, Math.ceil(amount * factor));
    }

    private static FleetVm grown(FleetVm vm, double factor) {
        if (factor == 1) {
            return vm;
        }
        Standby standby = vm.standby();
        return new FleetVm(
                vm.id(),
                vm.name(),
                vm.host(),
                grown(vm.load(), factor),
                vm.restart(),
                vm.encrypted(),
                standby == null ? null : new Standby(standby.pool(), grown(standby.load(), factor)));
    }

    /** Disks grow as the VMs of the pools that use the datastore; where these differ, as the fastest. What goes, stays. */
    private List<FleetStore> stores() {
        LocalDate start = scenario.start().atDay(1);
        List<FleetStore> grown = new ArrayList<>();
        for (FleetStore store : fleet.stores()) {
            double factor = fleet.pools().stream()
                    .filter(pool -> store.pools().contains(pool.id()))
                    .mapToDouble(pool -> factor(pool, start))
                    .max()
                    .orElse(1);
            grown.add(with(
                    store, (long) Math.ceil(store.disksMib() * factor), (long) Math.ceil(store.swapMib() * factor)));
        }
        return grown;
    }

    private static FleetStore with(FleetStore store, long disksMib, long swapMib) {
        return new FleetStore(
                store.id(),
                store.name(),
                store.zone(),
                store.storageClass(),
                store.pools(),
                store.sizeMib(),
                disksMib,
                swapMib,
                store.reserveMib());
    }

    private void add(Change.AddVms added, FleetPool pool, List<FleetVm> vms, List<FleetStore> stores) {
        double factor = factor(pool, added.date());
        Set<String> ids = new HashSet<>();
        vms.forEach(vm -> ids.add(vm.id()));
        for (int each = 1; each <= added.count(); each++) {
            String name = added.count() == 1 ? added.name() : added.name() + "-" + each;
            if (!stays(name, pool, added.date())) {
                continue;
            }
            String id = "+" + pool.id() + "/" + name;
            while (!ids.add(id)) {
                id += "'";
            }
            HostLoad load = new HostLoad(added.memoryGib() * MIB_PER_GIB, added.vcpus() * MILLI, 0, 0);
            vms.add(new FleetVm(id, name, "", grown(load, factor), RestartPriority.RESTART, false, null));
            roomiest(pool, stores, added, factor);
        }
    }

    /** A new VM's disk and swap file lie where most is free of what its pool uses. */
    private static void roomiest(FleetPool pool, List<FleetStore> stores, Change.AddVms added, double factor) {
        int chosen = -1;
        for (int store = 0; store < stores.size(); store++) {
            if (stores.get(store).pools().contains(pool.id())
                    && (chosen < 0 || freeMib(stores.get(store)) > freeMib(stores.get(chosen)))) {
                chosen = store;
            }
        }
        if (chosen >= 0) {
            FleetStore store = stores.get(chosen);
            stores.set(
                    chosen,
                    with(
                            store,
                            store.disksMib() + (long) Math.ceil(added.diskGib() * MIB_PER_GIB * factor),
                            store.swapMib() + (long) Math.ceil(added.memoryGib() * MIB_PER_GIB * factor)));
        }
    }

    /** What is left of a datastore after all claims (ST-5), MiB; negative where it is promised twice. */
    static long freeMib(FleetStore store) {
        return store.sizeMib() - store.disksMib() - store.swapMib() - store.reserveMib();
    }
}
