package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.whatif.FailureImpact.Proof;

/** The sweep of small fleets against all placements that there are. */
class FailureSweepOracleTest {

    private static final int CASES = 400;

    private static Fleet small(Random random, boolean rules) {
        FleetBuilder builder = FleetBuilder.aFleet().zone("A", true);
        int hosts = 2 + random.nextInt(3);
        builder.pool("p", "A", hosts, 100, 0);
        List<String> names = new ArrayList<>();
        int vm = 0;
        for (int host = 1; host <= hosts; host++) {
            int room = 40 + random.nextInt(55);
            for (int each = 0; each < 3; each++) {
                int gib = 5 + random.nextInt(45);
                if (gib <= room) {
                    room -= gib;
                    RestartPriority priority =
                            random.nextInt(6) == 0 ? RestartPriority.BEST_EFFORT : RestartPriority.RESTART;
                    names.add("vm" + vm);
                    builder.vm("vm" + vm++, "p-" + host, gib, priority);
                }
            }
        }
        if (rules && names.size() > 3) {
            java.util.Collections.shuffle(names, random);
            builder.rule(AffinityType.APART, names.get(0), names.get(1), names.get(2));
        }
        return builder.build();
    }

    private static List<Failure> failures(Fleet fleet) {
        List<Failure> failures = new ArrayList<>();
        for (int one = 0; one < fleet.hosts().size(); one++) {
            failures.add(Failure.ofHost(fleet.hosts().get(one).id()));
            for (int other = one + 1; other < fleet.hosts().size(); other++) {
                failures.add(Failure.ofHosts(
                        fleet.hosts().get(one).id(), fleet.hosts().get(other).id()));
            }
        }
        return failures;
    }

    private static long lostOfRestart(Fleet fleet, FailureImpact impact) {
        return impact.losses().stream()
                .filter(loss -> fleet.vms().stream()
                        .anyMatch(vm -> vm.id().equals(loss.vm()) && vm.restart() == RestartPriority.RESTART))
                .count();
    }

    @Test
    @DisplayName("CP-9 HA-2 CP-4 Every impact keeps what an independent checker knows of the rules")
    void checked() {
        for (int seed = 0; seed < CASES; seed++) {
            Fleet fleet = small(new Random(seed), true);
            FailureSweep sweep = new FailureSweep(fleet);
            for (Failure failure : failures(fleet)) {
                ImpactChecker.check(
                        "seed " + seed + " " + failure, fleet, Set.copyOf(failure.names()), sweep.impact(failure));
            }
        }
    }

    @Test
    @DisplayName(
            "CP-7 Never more is lost than with the best of all placements that move nobody, nor less than with any")
    void fewest() {
        int lossy = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Fleet fleet = small(new Random(seed), false);
            FailureSweep sweep = new FailureSweep(fleet);
            for (Failure failure : failures(fleet)) {
                Set<String> failed = Set.copyOf(failure.names());
                if (failed.size() == fleet.hosts().size()) {
                    continue;
                }
                FailureImpact impact = sweep.impact(failure);
                long lost = lostOfRestart(fleet, impact);
                String what = "seed " + seed + " " + failure;
                int staying = EveryPlacement.fewestLost(fleet, failed, false, false);
                assertThat(lost).as(what).isLessThanOrEqualTo(staying);
                int moving = EveryPlacement.fewestLost(fleet, failed, false, true);
                assertThat(lost).as(what).isGreaterThanOrEqualTo(moving);
                if (impact.proof() == Proof.BY_VOLUME) {
                    assertThat(lost).as(what).isEqualTo(moving);
                }
                if (impact.proof() == Proof.WITHOUT_MOVES && impact.moves().isEmpty()) {
                    assertThat(lost).as(what).isEqualTo(staying);
                }
                lossy += lost > 0 ? 1 : 0;
            }
        }
        assertThat(lossy).as("cases in which something is lost").isGreaterThan(100);
    }

    @Test
    @DisplayName("CP-4 Where everything fits within the limit and nobody moves, it is put there")
    void withinTheLimit() {
        int held = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Fleet fleet = small(new Random(seed), true);
            FailureSweep sweep = new FailureSweep(fleet);
            boolean bestEffort = fleet.vms().stream().anyMatch(vm -> vm.restart() == RestartPriority.BEST_EFFORT);
            for (Failure failure : failures(fleet)) {
                Set<String> failed = Set.copyOf(failure.names());
                if (!bestEffort
                        && failed.size() < fleet.hosts().size()
                        && EveryPlacement.fewestLost(fleet, failed, true, false) == 0) {
                    assertThat(sweep.impact(failure).holds())
                            .as("seed %d %s", seed, failure)
                            .isTrue();
                    held++;
                }
            }
        }
        assertThat(held).as("cases in which everything fits").isGreaterThan(50);
    }
}
