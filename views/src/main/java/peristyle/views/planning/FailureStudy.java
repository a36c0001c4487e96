package peristyle.views.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixRun;
import peristyle.model.planning.scenario.PlanScenario;
import peristyle.model.planning.whatif.FailureSummary;
import peristyle.model.planning.whatif.FailureSweep;
import peristyle.model.planning.whatif.PlanFleet;

/**
 * What failures do to a plan, now and over the months.
 *
 * @param failures of each host, chassis and zone, and of pairs of hosts where they are few; worst first
 * @param matrix month by failure
 */
record FailureStudy(List<FailureSummary> failures, Matrix matrix) {

    private static final int MOST_FOR_PAIRS = 150;

    FailureStudy {
        failures = List.copyOf(failures);
    }

    /** Studies a plan; takes time for large ones. */
    static FailureStudy of(
            Plan plan,
            Catalog catalog,
            String name,
            YearMonth start,
            BooleanSupplier stopped,
            DoubleConsumer progress) {
        FailureSweep sweep = new FailureSweep(PlanFleet.of(plan, catalog), stopped);
        List<FailureSummary> all = new ArrayList<>(sweep.hosts());
        all.addAll(sweep.chassis());
        all.addAll(sweep.zones());
        int hosts = plan.cpools().stream().mapToInt(each -> each.hosts().size()).sum();
        if (hosts <= MOST_FOR_PAIRS) {
            all.addAll(sweep.pairs().packed());
        }
        all.sort(FailureSummary.WORST_FIRST);
        Matrix matrix =
                MatrixRun.of(PlanFleet.atStart(plan, catalog), PlanScenario.of(plan, name, start), stopped, progress);
        return new FailureStudy(all, matrix);
    }
}
