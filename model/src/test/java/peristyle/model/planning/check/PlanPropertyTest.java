package peristyle.model.planning.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.PlanResult;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;

/** What holds for every plan, whatever was asked. */
class PlanPropertyTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final int SEEDS = 150;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName(
            "CP-1 CP-2 CP-3 CP-4 CP-9 BL-3 ST-1 ST-2 ST-5 GM-4 GM-6 VR-3 CO-1 PL-3: the checker accepts every plan")
    void everyPlanIsRight(long seed) {
        RandomDemands random = new RandomDemands(seed);
        Demand demand = random.demand();
        PlanSettings settings = random.settings();

        isRight(Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(300, seed)), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("CP-1 CP-2 CP-3 PL-3 CO-1: the checker accepts every plan that keeps the Cpools that are there")
    void everyPlanThatKeepsIsRight(long seed) {
        RandomDemands random = new RandomDemands(seed);
        Demand demand = random.onCpools(random.demand(), CATALOG);
        PlanSettings settings = random.settings().withStart(Start.KEEP_EXISTING);

        isRight(Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(300, seed)), seed);
    }

    private static void isRight(PlanResult result, long seed) {
        switch (result) {
            case Plan plan -> {
                assertThat(PlanChecker.complaints(plan, CATALOG))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(plan.cpools()).as("seed %d", seed).allSatisfy(cpool -> {
                    assertThat(cpool.gap()).isNotNegative();
                    assertThat(cpool.proof().proved()).isTrue();
                });
                assertThat(plan.gap().objectiveGap()).as("seed %d", seed).isNotNegative();
            }
            case Refusal refusal ->
                assertThat(refusal.reason().code()).as("seed %d", seed).startsWith("planning.");
        }
    }

    @Test
    @DisplayName("most of what is asked at random can be planned: the property is about something")
    void mostlyPlans() {
        long plans = seeds().filter(seed -> {
                    RandomDemands random = new RandomDemands(seed);
                    return Planner.plan(random.demand(), random.settings(), CATALOG, PlanLimits.ofSteps(10, seed))
                            instanceof Plan;
                })
                .count();

        assertThat(plans).isGreaterThan(SEEDS / 2);
    }

    @Test
    @DisplayName("most plans that keep Cpools use them, and some add hosts to them")
    void mostlyKeeps() {
        int kept = 0;
        int grown = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomDemands random = new RandomDemands(seed);
            Demand demand = random.onCpools(random.demand(), CATALOG);
            PlanSettings settings = random.settings().withStart(Start.KEEP_EXISTING);
            if (Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(10, seed)) instanceof Plan plan) {
                kept += plan.cpools().stream().anyMatch(PlannedCpool::existing) ? 1 : 0;
                grown += plan.cpools().stream()
                                .anyMatch(cpool -> cpool.existing()
                                        && !cpool.hosts().getLast().existing())
                        ? 1
                        : 0;
            }
        }

        assertThat(kept).isGreaterThan(SEEDS / 2);
        assertThat(grown).isGreaterThan(SEEDS / 10);
    }

    @Test
    @DisplayName("the same seed and the same number of steps give the same plan")
    void deterministic() {
        Demand demand = new RandomDemands(7).demand();
        PlanSettings settings = new RandomDemands(7).settings();

        PlanResult first = Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(500, 3));
        PlanResult second = Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(500, 3));

        assertThat(first).isEqualTo(second);
    }

    @Test
    @DisplayName("stopped at once, there is a right plan, and it says that it is not complete")
    void stopped() {
        Demand demand = RandomDemands.demand(
                IntStream.range(0, 300)
                        .mapToObj(
                                number -> RandomDemands.vm("vm" + number, 1 + number % 7, 4096 + 1700L * (number % 31)))
                        .toList(),
                List.of());
        PlanLimits limits = new PlanLimits(PlanLimits.NEVER, () -> 0, PlanLimits.NEVER, 1, () -> true, part -> {});

        PlanResult result = Planner.plan(demand, PlanSettings.USUAL, CATALOG, limits);

        assertThat(result).isInstanceOfSatisfying(Plan.class, plan -> {
            assertThat(PlanChecker.complaints(plan, CATALOG)).isEmpty();
            assertThat(plan.complete()).isFalse();
        });
    }
}
