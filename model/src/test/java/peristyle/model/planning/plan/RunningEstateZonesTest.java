package peristyle.model.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.EstateDemand;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** What runs in a zone is planned there, on a green field too: nobody asked for a move. */
class RunningEstateZonesTest {

    private static final Catalog CATALOG = CatalogFile.shipped();

    @ParameterizedTest
    @EnumSource(Start.class)
    @DisplayName(
            "every VM of the running estate is planned in the zone in which it is, whatever zones the settings name"
                    + " first")
    void staysInItsZone(Start start) {
        Estate estate = SampleEstate.generate(EstateSize.SMALL, 1, CATALOG);
        Demand demand = EstateDemand.of(estate, "small", DemandRules.USUAL);
        PlanSettings settings = PlanSettings.USUAL.withStart(start);

        Plan plan = (Plan) Planner.plan(demand, settings, CATALOG, PlanLimits.ofSteps(2_000, 1));

        Map<String, String> zoneOfCpool = new HashMap<>();
        plan.cpools().forEach(cpool -> zoneOfCpool.put(cpool.name(), cpool.zone()));
        Map<String, String> zoneOfVm = new HashMap<>();
        demand.vms()
                .forEach(vm -> zoneOfVm.put(vm.id(), String.valueOf(vm.place().zone())));
        assertThat(demand.vms())
                .extracting(DemandVm::place)
                .allSatisfy(place -> assertThat(place.zone()).isNotNull());
        assertThat(zoneOfVm.values()).contains("PAR7S", "TH3S", "AZ07");
        assertThat(plan.vms())
                .filteredOn(vm -> vm.cpool() != null)
                .isNotEmpty()
                .allSatisfy(vm -> assertThat(zoneOfCpool.get(vm.cpool())).isEqualTo(zoneOfVm.get(vm.vm())));
    }
}
