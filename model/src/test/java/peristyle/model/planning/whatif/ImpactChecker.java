package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Landing.Strain;

/** Judges an impact by the rules alone, from ids: shares no code with what computes it. For failures of single hosts. */
final class ImpactChecker {

    private ImpactChecker() {}

    static void check(String what, Fleet fleet, Set<String> failed, FailureImpact impact) {
        Map<String, FleetHost> hosts = new HashMap<>();
        fleet.hosts().forEach(host -> hosts.put(host.id(), host));
        Map<String, String> at = new HashMap<>();
        Map<String, HostLoad> load = new HashMap<>();
        for (FleetVm vm : fleet.vms()) {
            load.put(vm.id(), vm.load());
            if (!failed.contains(vm.host())) {
                at.put(vm.id(), vm.host());
            }
        }
        Set<String> struck = new HashSet<>(load.keySet());
        struck.removeAll(at.keySet());
        assertThat(impact.unaffected()).as(what).isEqualTo(at.size());

        for (Landing move : impact.moves()) {
            assertThat(at).as(what).containsKey(move.vm());
            at.put(move.vm(), move.host());
        }
        Set<String> answered = new HashSet<>();
        for (Landing landing : impact.restarts()) {
            assertThat(struck).as(what).contains(landing.vm());
            assertThat(answered.add(landing.vm())).as(what).isTrue();
            assertThat(failed).as(what).doesNotContain(landing.host());
            at.put(landing.vm(), landing.host());
        }
        impact.losses()
                .forEach(loss -> assertThat(answered.add(loss.vm())).as(what).isTrue());
        assertThat(answered).as(what).isEqualTo(struck);

        Map<String, HostLoad> sums = new HashMap<>();
        at.forEach((vm, host) -> sums.merge(host, load.get(vm), HostLoad::plus));
        for (Landing landing : new ArrayList<>(impact.restarts())) {
            FleetHost host = Objects.requireNonNull(hosts.get(landing.host()));
            HostLoad sum = sums.getOrDefault(landing.host(), HostLoad.NONE);
            assertThat(sum.within(host.most()))
                    .as("%s: %s is overfull", what, host.id())
                    .isTrue();
            boolean above = !sum.within(host.limit());
            boolean broken = broken(fleet, at, landing.vm());
            assertThat(landing.strain())
                    .as("%s: %s", what, landing)
                    .isEqualTo(broken ? Strain.RULE_BROKEN : above ? Strain.ABOVE_LIMIT : Strain.NONE);
        }
    }

    private static boolean broken(Fleet fleet, Map<String, String> at, String vm) {
        for (FleetRule rule : fleet.rules()) {
            if (rule.vms().contains(vm)) {
                List<String> others = rule.vms().stream()
                        .filter(other -> !other.equals(vm) && at.containsKey(other))
                        .toList();
                boolean shared = others.stream().anyMatch(other -> Objects.equals(at.get(other), at.get(vm)));
                boolean apart = others.stream().anyMatch(other -> !Objects.equals(at.get(other), at.get(vm)));
                if (rule.type() == AffinityType.APART ? shared : apart) {
                    return true;
                }
            }
        }
        return false;
    }
}
