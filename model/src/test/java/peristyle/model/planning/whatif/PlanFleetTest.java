package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.EstateDemand;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class PlanFleetTest {

    private static final Catalog CATALOG = CatalogFile.shipped();

    private static Plan plan(GroupTerms terms) {
        Demand demand =
                EstateDemand.of(SampleEstate.generate(EstateSize.SMALL, 1, CATALOG), "small", DemandRules.USUAL);
        return (Plan) Planner.plan(demand, PlanSettings.USUAL.withTerms(terms), CATALOG, PlanLimits.ofSteps(2_000, 1));
    }

    @Test
    @DisplayName(
            "CP-7 CP-4 CP-9 What the planner proves, the sweep finds: N+1 loses and strains nothing, whichever host fails")
    void reserve() {
        Plan plan = plan(GroupTerms.USUAL);
        Fleet fleet = PlanFleet.of(plan, CATALOG);

        assertThat(fleet.vms()).hasSizeGreaterThan(50);
        for (FailureSummary summary : new FailureSweep(fleet).hosts()) {
            assertThat(summary.lost() - summary.byChoice()).as("%s", summary).isZero();
            assertThat(summary.aboveLimit() + summary.rulesBroken())
                    .as("%s", summary)
                    .isZero();
        }
    }

    @Test
    @DisplayName("On the first day a plan runs what is there now, at its end what it has grown to")
    void growth() {
        GroupTerms usual = GroupTerms.USUAL;
        Plan plan = plan(new GroupTerms(
                usual.overcommit(),
                usual.referenceGhz(),
                usual.memoryLimit(),
                0.02,
                12,
                usual.spareHosts(),
                usual.protection(),
                usual.standbyShare(),
                usual.storageClass()));
        double start = memory(PlanFleet.atStart(plan, CATALOG));
        double end = memory(PlanFleet.of(plan, CATALOG));

        assertThat(end / start).isBetween(1.26, 1.28);
        assertThat(start)
                .isBetween(
                        plan.demand().totals().memoryMib() * 0.999,
                        plan.demand().totals().memoryMib() * 1.001);
    }

    private static double memory(Fleet fleet) {
        return fleet.vms().stream().mapToDouble(vm -> vm.load().memoryMib()).sum();
    }

    @Test
    @DisplayName("A chassis holds at most eight planned hosts")
    void chassis() {
        Fleet fleet = PlanFleet.of(plan(GroupTerms.USUAL), CATALOG);

        List<String> all = fleet.hosts().stream().map(Fleet.FleetHost::chassis).toList();
        assertThat(all).doesNotContainNull();
        assertThat(all.stream().distinct())
                .allSatisfy(chassis ->
                        assertThat(all.stream().filter(chassis::equals)).hasSizeLessThanOrEqualTo(8));
    }
}
