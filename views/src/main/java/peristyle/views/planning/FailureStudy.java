package peristyle.views.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.whatif.Failure;
import peristyle.model.planning.whatif.FailureImpact;
import peristyle.model.planning.whatif.FailureSummary;
import peristyle.model.planning.whatif.FailureSweep;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.PlanFleet;

/**
 * What failures do to a plan at its end, with all growth that it provides for.
 *
 * @param fleet the plan's
 * @param failures of each host, chassis and zone, and of pairs of hosts where they are few; worst first
 */
record FailureStudy(Fleet fleet, List<FailureSummary> failures) {

    private static final int MOST_FOR_PAIRS = 150;
    private static final double SWEEPS = 4;

    FailureStudy {
        failures = List.copyOf(failures);
    }

    /** Studies a plan; takes time for large ones. */
    static FailureStudy of(Plan plan, Catalog catalog, BooleanSupplier stopped, DoubleConsumer progress) {
        Fleet fleet = PlanFleet.of(plan, catalog);
        FailureSweep sweep = new FailureSweep(fleet, stopped);
        List<FailureSummary> all = new ArrayList<>(sweep.hosts());
        progress.accept(1 / SWEEPS);
        all.addAll(sweep.chassis());
        progress.accept(2 / SWEEPS);
        all.addAll(sweep.zones());
        progress.accept(3 / SWEEPS);
        if (fleet.hosts().size() <= MOST_FOR_PAIRS) {
            all.addAll(sweep.pairs().packed());
        }
        all.sort(FailureSummary.WORST_FIRST);
        return new FailureStudy(fleet, all);
    }

    /** What one of them does, VM by VM. */
    FailureImpact impact(Failure failure) {
        return new FailureSweep(fleet).impact(failure);
    }

    /** What people call the VMs, by their ids. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        fleet.vms().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }
}
