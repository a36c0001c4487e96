package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peristyle.model.planning.settings.PlanSettings;

/** Lets hosts of a plan fail, and packs anew what they ran. */
public final class PlanFailures {

    private final Map<String, FailureSweep> sweeps = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    private PlanFailures() {}

    /** The failures of this plan's active side. */
    public static PlanFailures of(Plan plan) {
        PlanSettings settings = plan.settings();
        Map<String, Unit> unitOf = new HashMap<>();
        for (GroupWork work : Grouping.of(plan.demand(), settings, List.of(), new ArrayList<>())) {
            for (Unit unit : Units.of(work, 1).units()) {
                unit.vms().forEach(vm -> unitOf.put(vm.id(), unit));
            }
        }
        PlanFailures failures = new PlanFailures();
        for (PlannedCpool cpool : plan.cpools()) {
            if (cpool.side() == Side.ACTIVE) {
                List<List<Unit>> hosts = new ArrayList<>();
                for (PlannedHost host : cpool.hosts()) {
                    Set<Unit> units = new LinkedHashSet<>();
                    host.vms().forEach(vm -> units.add(unitOf.get(vm)));
                    hosts.add(List.copyOf(units));
                }
                failures.sweeps.put(cpool.name(), new FailureSweep(hosts, cpool.limit()));
                failures.sizes.put(cpool.name(), hosts.size());
            }
        }
        return failures;
    }

    /**
     * What happens when these hosts of a Cpool fail at once.
     *
     * @param cpool name of a Cpool of the active side
     * @param hosts places of the hosts in its list, from 0, each once
     * @throws IllegalArgumentException where there is no such Cpool
     */
    public FailureCase fail(String cpool, int... hosts) {
        FailureSweep sweep = sweeps.get(cpool);
        if (sweep == null) {
            throw new IllegalArgumentException("no active Cpool " + cpool);
        }
        return sweep.fail(hosts);
    }

    /** What happens when each single host fails, Cpool by Cpool, by the name of the Cpool and in the order of its hosts. */
    public Map<String, List<FailureCase>> everyHost() {
        Map<String, List<FailureCase>> all = new LinkedHashMap<>();
        for (String cpool : sweeps.keySet()) {
            List<FailureCase> cases = new ArrayList<>();
            int size = sizes.getOrDefault(cpool, 0);
            for (int host = 0; host < size; host++) {
                cases.add(fail(cpool, host));
            }
            all.put(cpool, cases);
        }
        return all;
    }
}
