package peristyle.model.planning.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.scenario.MonthPlacement.PlacedHost;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.PoolFit;

/** Shows where everything runs in a cell of the matrix: the packings that {@link MatrixRun} proves it with. */
public final class MonthPlacements {

    private MonthPlacements() {}

    /**
     * The pools in this month after this failure: each without its largest hosts, or after the loss of a zone each pool that
     * then starts replicated VMs, once for each zone that may be lost.
     *
     * @throws peristyle.model.problem.ProblemException {@code scenario.unknown-pool} where a change names a pool that is not
     *     there
     */
    public static List<MonthPlacement> of(Fleet fleet, Scenario scenario, YearMonth month, FailureColumn column) {
        MonthFleet.check(fleet, scenario);
        MonthState state = MonthFleet.of(fleet, scenario, month);
        return column == FailureColumn.ONE_ZONE ? afterZone(state) : afterHosts(state, column);
    }

    private static List<MonthPlacement> afterHosts(MonthState state, FailureColumn column) {
        List<MonthPlacement> placements = new ArrayList<>();
        for (MonthPool pool : state.pools()) {
            List<FleetHost> left = pool.left(pool.failing(column));
            List<FleetVm> running = pool.running(column != FailureColumn.NONE);
            boolean stands = column == FailureColumn.NONE || pool.pool().restarts() || running.isEmpty();
            placements.add(placed(pool, left, running, null, stands));
        }
        return placements;
    }

    private static List<MonthPlacement> afterZone(MonthState state) {
        List<MonthPlacement> placements = new ArrayList<>();
        List<String> zones = state.pools().stream()
                .map(pool -> pool.pool().zone())
                .distinct()
                .toList();
        for (String zone : zones) {
            Map<String, List<FleetVm>> guests = Standbys.guests(state, zone);
            for (MonthPool pool : state.pools()) {
                List<FleetVm> arriving = guests.getOrDefault(pool.pool().id(), List.of());
                if (!arriving.isEmpty() && !pool.pool().zone().equals(zone)) {
                    List<FleetVm> all = new ArrayList<>(pool.vms());
                    all.addAll(arriving);
                    placements.add(placed(pool, pool.hosts(), all, zone, true));
                }
            }
        }
        return placements;
    }

    private static MonthPlacement placed(
            MonthPool pool, List<FleetHost> left, List<FleetVm> vms, @Nullable String zone, boolean stands) {
        PoolFit fit = PoolFit.of(left, vms, pool.rules());
        boolean fits = fit.fits() && stands;
        Map<String, List<FleetVm>> byHost = new HashMap<>();
        if (fits) {
            vms.forEach(vm -> byHost.computeIfAbsent(
                            fit.placement().getOrDefault(vm.id(), ""), host -> new ArrayList<>())
                    .add(vm));
        }
        HostLoad load = vms.stream().map(FleetVm::load).reduce(HostLoad.NONE, HostLoad::plus);
        List<PlacedHost> hosts = pool.hosts().stream()
                .map(host -> new PlacedHost(
                        host.name(), !left.contains(host), host.limit(), byHost.getOrDefault(host.id(), List.of())))
                .toList();
        return new MonthPlacement(pool.pool().id(), pool.pool().name(), zone, fits, load, hosts);
    }
}
