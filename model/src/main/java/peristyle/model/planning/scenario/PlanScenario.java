package peristyle.model.planning.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;

/** The growth that a plan provides for, as a scenario of its fleet on the first day. */
public final class PlanScenario {

    private PlanScenario() {}

    /** Each Cpool grows as the terms of its group say, from this month on. */
    public static Scenario of(Plan plan, String name, YearMonth start) {
        List<Change> changes = new ArrayList<>();
        for (PlannedCpool pool : plan.cpools()) {
            double growth = terms(plan, pool.group()).growthPerMonth();
            if (growth != 0) {
                changes.add(new Change.Growth(start.atDay(1), pool.name(), growth * 100));
            }
        }
        return Scenario.unchanged(name, start).with(changes);
    }

    private static GroupTerms terms(Plan plan, String group) {
        return plan.settings().groups().stream()
                .filter(each -> each.name().equals(group))
                .map(PlanGroup::terms)
                .findFirst()
                .orElse(plan.settings().terms());
    }
}
