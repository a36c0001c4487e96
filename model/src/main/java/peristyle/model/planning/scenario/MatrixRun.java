package peristyle.model.planning.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.Packings;
import peristyle.model.planning.whatif.PoolFit;

/**
 * Computes the matrix <em>month × failure</em> by packing each pool anew. VMs may move freely between the hosts of their pool;
 * best-effort VMs need not run after a failure (HA-2). Hosts of a pool are of one class (CP-1): if all VMs fit when the largest
 * hosts fail, they fit whichever fail.
 */
public final class MatrixRun {

    /** What the failures of hosts take of a month's time, about; the loss of zones takes the rest. */
    private static final double OF_HOSTS = 0.5;

    private MatrixRun() {}

    /** What was found out of each pool in the month before: as long as nothing changes it is so still. */
    private static final class Known {

        private final Map<String, MonthPool> pools = new HashMap<>();
        private final Map<String, Map<FailureColumn, Shortage>> shortages = new HashMap<>();

        Map<FailureColumn, Shortage> shortages(MonthPool pool) {
            String id = pool.pool().id();
            if (!pool.equals(pools.put(id, pool))) {
                shortages.put(id, pool.shortages());
            }
            return shortages.getOrDefault(id, Map.of());
        }
    }

    /**
     * The matrix of a fleet under a scenario.
     *
     * @param stopped asked between months, and between pools; true ends it with the months that are whole
     * @param progress told the part that is done, 0 to 1, after each pool
     * @throws peristyle.model.problem.ProblemException {@code scenario.unknown-pool} where a change names a pool that is not
     *     there
     */
    public static Matrix of(Fleet fleet, Scenario scenario, BooleanSupplier stopped, DoubleConsumer progress) {
        MonthFleet.check(fleet, scenario);
        List<Matrix.Row> rows = new ArrayList<>();
        Known known = new Known();
        for (int each = 0; each < scenario.months() && !stopped.getAsBoolean(); each++) {
            YearMonth month = scenario.start().plusMonths(each);
            int before = each;
            Matrix.Row row = row(
                    month,
                    MonthFleet.of(fleet, scenario, month),
                    known,
                    stopped,
                    part -> progress.accept((before + part) / scenario.months()));
            if (!stopped.getAsBoolean()) {
                rows.add(row);
                progress.accept((each + 1.0) / scenario.months());
            }
        }
        return new Matrix(scenario, rows);
    }

    /**
     * Where the VMs of a pool would run in a month when the largest hosts fail that this column takes from it; nothing fits
     * where {@link PoolFit#fits} is false.
     *
     * @param pool id of the pool
     */
    public static PoolFit placement(
            Fleet fleet, Scenario scenario, YearMonth month, FailureColumn column, String pool) {
        MonthFleet.check(fleet, scenario);
        return MonthFleet.of(fleet, scenario, month).pools().stream()
                .filter(each -> each.pool().id().equals(pool))
                .findFirst()
                .map(each -> each.fit(each.failing(column), column != FailureColumn.NONE, new Packings()))
                .orElseThrow(() -> new IllegalArgumentException("no pool " + pool));
    }

    private static Matrix.Row row(
            YearMonth month, MonthState state, Known known, BooleanSupplier stopped, DoubleConsumer progress) {
        Map<FailureColumn, List<Shortage>> shortages = new EnumMap<>(FailureColumn.class);
        List<Shortage> always = new ArrayList<>(Standbys.activation(state));
        always.addAll(Spaces.shortages(state.stores()));
        int done = 0;
        for (MonthPool pool : state.pools()) {
            if (stopped.getAsBoolean()) {
                break;
            }
            progress.accept(OF_HOSTS * done++ / state.pools().size());
            known.shortages(pool)
                    .forEach((column, shortage) -> shortages
                            .computeIfAbsent(column, each -> new ArrayList<>())
                            .add(shortage));
        }
        List<Shortage> zone = new ArrayList<>(shortages.getOrDefault(FailureColumn.NONE, List.of()));
        zone.addAll(Standbys.shortages(state, stopped));
        shortages.put(FailureColumn.ONE_ZONE, zone);
        Map<FailureColumn, MatrixCell> cells = new EnumMap<>(FailureColumn.class);
        for (FailureColumn column : FailureColumn.values()) {
            List<Shortage> some = new ArrayList<>(shortages.getOrDefault(column, List.of()));
            some.addAll(always);
            cells.put(column, some.isEmpty() ? whole(column, state) : new MatrixCell.DoesNotFit(some));
        }
        long memory = state.pools().stream()
                .flatMap(pool -> pool.vms().stream())
                .mapToLong(vm -> vm.load().memoryMib())
                .sum();
        return new Matrix.Row(month, state.vms(), memory, state.hosts(), cells);
    }

    private static MatrixCell whole(FailureColumn column, MonthState state) {
        return switch (column) {
            case NONE, ONE_HOST, TWO_HOSTS -> new MatrixCell.Fits(0);
            case ONE_CHASSIS -> state.chassisKnown() ? new MatrixCell.Fits(0) : new MatrixCell.Unknown();
            case ONE_ZONE -> new MatrixCell.Fits(Standbys.unprotected(state));
        };
    }
}
