package peristyle.model.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.exchange.demand.InventoryDemand;
import peristyle.model.exchange.inventory.Inventory;
import peristyle.model.exchange.rvtools.RvtoolsReader;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.settings.PlanSettings;

/** Plans of files that others made. */
class SamplePlanTest {

    @Test
    @DisplayName("every VM of the workshop's file is counted or left out, and each Cpool is at its bound")
    void workshop() {
        Inventory inventory = read("sizing-workshop.xlsx");
        Demand demand = InventoryDemand.of(inventory, DemandRules.USUAL);
        assertThat(demand.vms().size() + demand.leftOut().size()).isEqualTo(805);

        Plan plan = plan(demand);

        assertThat(plan.vms()).hasSize(demand.vms().size());
        assertThat(plan.cpools()).allSatisfy(cpool -> {
            assertThat(cpool.gap()).isBetween(0, 1);
            assertThat(cpool.proof().proved()).isTrue();
        });
    }

    @Test
    @DisplayName("a file whose tables disagree is planned all the same")
    void sanitised() {
        Demand demand = InventoryDemand.of(read("sanitised-9vm.xlsx"), DemandRules.USUAL);

        assertThat(plan(demand).vms()).hasSize(demand.vms().size());
        assertThat(demand.vms().size() + demand.leftOut().size()).isEqualTo(9);
    }

    private static Plan plan(Demand demand) {
        PlanResult result =
                Planner.plan(demand, PlanSettings.USUAL, CatalogFile.shipped(), PlanLimits.ofSteps(5_000, 1));
        assertThat(result).isInstanceOf(Plan.class);
        return (Plan) result;
    }

    private static Inventory read(String name) {
        Path file = Path.of(System.getProperty("peristyle.samples", "../../shared/samples"))
                .resolve("rvtools")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no sample " + file);
        return RvtoolsReader.read(file);
    }
}
