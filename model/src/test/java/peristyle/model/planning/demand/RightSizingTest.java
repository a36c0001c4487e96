package peristyle.model.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.check.RandomDemands;
import peristyle.model.planning.demand.MeasuredUse.Evidence;
import peristyle.model.planning.demand.MeasuredUse.Reading;
import peristyle.model.planning.demand.SizeProposal.Item;
import peristyle.model.planning.demand.SizeProposal.Rule;

/** Proposals follow the stated rules (docs/right-sizing.md), and nothing is ever sized on them. */
class RightSizingTest {

    private static final long GIB = 1024;

    private static Demand demand(@Nullable Reading vcpus, @Nullable Reading memory) {
        DemandVm vm = RandomDemands.vm("a", 8, 32 * GIB);
        return new Demand(
                "test",
                DemandRules.USUAL,
                List.of(vm),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of("a", new MeasuredUse(vcpus, memory)));
    }

    private static List<SizeProposal> proposals(@Nullable Reading vcpus, @Nullable Reading memory) {
        return RightSizing.of(demand(vcpus, memory)).proposals();
    }

    @Test
    @DisplayName("95 % of the time 1.4 of 8 vCPUs are busy: 2 would be busy to 70 %")
    void bySeries() {
        assertThat(proposals(new Reading(Evidence.SERIES, 336, 1.4), null))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo(Rule.VCPUS_BY_SERIES);
                    assertThat(each.now()).isEqualTo(8);
                    assertThat(each.proposed()).isEqualTo(2);
                    assertThat(each.saved()).isEqualTo(6);
                });
    }

    @Test
    @DisplayName("a mean counts twice: 1.4 of 8 vCPUs on average need 4")
    void byAverage() {
        assertThat(proposals(new Reading(Evidence.AVERAGE, 1, 1.4), null))
                .singleElement()
                .satisfies(each -> assertThat(each.proposed()).isEqualTo(4));
    }

    @Test
    @DisplayName(
            "what was measured for days only counts with half as much beside: 1.4 of 8 vCPUs need 3, 10 of 32 GiB need"
                    + " 15")
    void byDays() {
        assertThat(proposals(new Reading(Evidence.DAYS, 47, 1.4), new Reading(Evidence.DAYS, 47, 10 * GIB)))
                .extracting(SizeProposal::rule, SizeProposal::proposed)
                .containsExactly(tuple(Rule.VCPUS_BY_DAYS, 3L), tuple(Rule.MEMORY_BY_DAYS, 15L * GIB));
        assertThat(proposals(new Reading(Evidence.DAYS, 47, 7.7), null))
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo(Rule.VCPUS_TOO_FEW));
    }

    @Test
    @DisplayName("vCPUs are never proposed from one moment")
    void neverByMoment() {
        assertThat(proposals(new Reading(Evidence.MOMENT, 1, 0.1), null)).isEmpty();
    }

    @Test
    @DisplayName("a VM that is short of vCPUs is told to have more")
    void tooFew() {
        assertThat(proposals(new Reading(Evidence.SERIES, 336, 7.7), null))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo(Rule.VCPUS_TOO_FEW);
                    assertThat(each.proposed()).isEqualTo(11);
                });
    }

    @Test
    @DisplayName("10 GiB consumed of 32: with a quarter beside 13 would do, in whole GiB")
    void memory() {
        assertThat(proposals(null, new Reading(Evidence.MOMENT, 1, 10 * GIB)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo(Rule.MEMORY_BY_MOMENT);
                    assertThat(each.proposed()).isEqualTo(13 * GIB);
                });
        assertThat(proposals(null, new Reading(Evidence.SERIES, 336, 10 * GIB)))
                .singleElement()
                .satisfies(each -> assertThat(each.proposed()).isEqualTo(12 * GIB));
    }

    @Test
    @DisplayName("less than a quarter saved is not worth a proposal")
    void notWorthIt() {
        assertThat(proposals(new Reading(Evidence.SERIES, 336, 4.5), new Reading(Evidence.MOMENT, 1, 20 * GIB)))
                .isEmpty();
    }

    @Test
    @DisplayName("totals add up, and the demand is the same with and without what was measured")
    void totals() {
        Demand demand = demand(new Reading(Evidence.SERIES, 336, 1.4), new Reading(Evidence.SERIES, 336, 10 * GIB));

        RightSizing sizing = RightSizing.of(demand);

        assertThat(sizing.saved(Item.VCPUS)).isEqualTo(6);
        assertThat(sizing.saved(Item.MEMORY)).isEqualTo(20 * GIB);
        assertThat(demand.totals())
                .isEqualTo(RandomDemands.demand(demand.vms(), List.of()).totals());
    }
}
