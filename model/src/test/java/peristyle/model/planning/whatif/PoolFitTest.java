package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.planning.whatif.FleetBuilder.aFleet;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.Resource;

class PoolFitTest {

    private static PoolFit fit(Fleet fleet) {
        return PoolFit.of(fleet.hosts(), fleet.vms(), fleet.rules());
    }

    @Test
    @DisplayName("CP-4 VMs that fit where they are stay there")
    void stay() {
        PoolFit fit = fit(aFleet().pool("p", "A", 2, 100, 0)
                .vm("a", "p-1", 40)
                .vm("b", "p-1", 45)
                .build());

        assertThat(fit.fits()).isTrue();
        assertThat(fit.placement()).isEqualTo(Map.of("a", "p-1", "b", "p-1"));
    }

    @Test
    @DisplayName("CP-4 More memory than 85 % of all hosts does not fit, and that is proved")
    void tooMuch() {
        PoolFit fit = fit(aFleet().pool("p", "A", 2, 100, 0)
                .vm("a", "p-1", 86)
                .vm("b", "p-1", 10)
                .build());

        assertThat(fit.fits()).isFalse();
        assertThat(fit.proved()).isTrue();
        assertThat(fit.binding()).isEqualTo(Resource.MEMORY);
    }

    @Test
    @DisplayName("CP-9 Three VMs that must stay apart do not fit on two hosts")
    void apart() {
        PoolFit fit = fit(aFleet().pool("p", "A", 2, 100, 0)
                .vm("a", "p-1", 1)
                .vm("b", "p-2", 1)
                .vm("c", "p-2", 1)
                .rule(AffinityType.APART, "a", "b", "c")
                .build());

        assertThat(fit.fits()).isFalse();
        assertThat(fit.binding()).isEqualTo(Resource.RULES);
    }

    @Test
    @DisplayName("CP-4 It fits whenever some placement of all VMs exists, and a placement that is given is right")
    void oracle() {
        int fitting = 0;
        for (int seed = 0; seed < 300; seed++) {
            String what = "seed " + seed;
            Random random = new Random(seed);
            FleetBuilder builder = aFleet().pool("p", "A", 3, 100, 0);
            int count = 6 + random.nextInt(3);
            for (int vm = 0; vm < count; vm++) {
                builder.vm("vm" + vm, "p-" + (1 + random.nextInt(3)), 15 + random.nextInt(35));
            }
            Fleet fleet = builder.build();
            PoolFit fit = fit(fleet);
            boolean possible = EveryPlacement.fewestLost(everywhere(fleet), Set.of("lost-1"), true, false) == 0;

            assertThat(fit.fits()).as(what).isEqualTo(possible);
            if (fit.fits()) {
                fitting++;
                Map<String, HostLoad> sums = new HashMap<>();
                fleet.vms().forEach(vm -> sums.merge(fit.placement().get(vm.id()), vm.load(), HostLoad::plus));
                HostLoad limit = fleet.hosts().getFirst().limit();
                assertThat(sums.values()).as(what).allMatch(sum -> sum.within(limit));
            }
        }
        assertThat(fitting).isBetween(50, 280);
    }

    /** The same with all VMs on a host that fails. */
    private static Fleet everywhere(Fleet fleet) {
        FleetBuilder builder = aFleet().pool("p", "A", 3, 100, 0).pool("lost", "A", 1, 1000, 0);
        fleet.vms().forEach(vm -> builder.vm(vm.id(), "lost-1", vm.load().memoryMib() / 1024));
        return builder.build();
    }
}
