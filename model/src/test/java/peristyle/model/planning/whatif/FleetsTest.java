package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.rule.FailoverCapacity;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class FleetsTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final Estate MEDIUM = SampleEstate.generate(EstateSize.MEDIUM, 1, CATALOG);

    @Test
    @DisplayName(
            "HA-3 Where the pane of a pool says that a failure is survived, the sweep loses nothing that is to restart")
    void agreesWithTheRule() {
        Fleet fleet = EstateFleet.of(MEDIUM, CATALOG);
        FailureSweep sweep = new FailureSweep(fleet);
        Map<String, Integer> survived = new HashMap<>();
        for (ComputePool pool : MEDIUM.pools()) {
            boolean ruled = MEDIUM.affinityRules().stream()
                    .anyMatch(rule -> rule.enabled() && rule.pool().equals(pool.id()));
            boolean graphics = MEDIUM.relations().vmsOf(pool.id()).stream()
                    .anyMatch(vm -> vm.size().gpus() > 0);
            if (pool.highAvailability() && !ruled && !graphics) {
                survived.put(
                        pool.id().value(), FailoverCapacity.of(MEDIUM, pool).failures());
            }
        }
        int checked = 0;
        for (Fleet.FleetHost host : fleet.hosts()) {
            if (survived.getOrDefault(host.pool(), 0) > 0) {
                FailureImpact impact = sweep.impact(Failure.ofHost(host.id()));
                assertThat(impact.proof()).as(host.name()).isEqualTo(FailureImpact.Proof.NOTHING_LOST);
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    @DisplayName("EN-4 PL-2 Every running VM of the sample is on a host of the fleet, and its zones hold keys")
    void sample() {
        Fleet fleet = EstateFleet.of(MEDIUM, CATALOG);

        assertThat(fleet.vms())
                .hasSize((int) MEDIUM.vms().stream().filter(vm -> vm.running()).count());
        assertThat(fleet.zones()).isNotEmpty().allMatch(Fleet.FleetZone::hsm);
        assertThat(fleet.hosts()).allSatisfy(host -> assertThat(host.chassis()).isNotNull());
        assertThat(new FailureSweep(fleet).chassis()).isNotEmpty();
    }
}
