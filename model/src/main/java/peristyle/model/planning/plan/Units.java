package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The running VMs of a group as units that are placed as one.
 *
 * @param units all of them
 * @param apart rules that keep units apart, each with at least two of them
 */
record Units(List<Unit> units, List<DemandRule> apart) {

    /**
     * The units of a group.
     *
     * @param share part of each VM's load that counts: 1 on the active side
     * @throws ProblemException {@code planning.rules-contradict} where VMs are to be together and apart
     */
    static Units of(GroupWork work, double share) {
        List<DemandVm> vms = work.running();
        Map<String, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < vms.size(); place++) {
            placeOf.put(vms.get(place).id(), place);
        }
        Unions together = new Unions(vms.size());
        Unions families = new Unions(vms.size());
        for (DemandRule rule : work.rules()) {
            List<Integer> places = places(rule, placeOf);
            for (int place : places) {
                families.join(places.getFirst(), place);
                if (rule.type() == AffinityType.TOGETHER) {
                    together.join(places.getFirst(), place);
                }
            }
        }
        List<DemandRule> apart = new ArrayList<>();
        Map<Integer, List<Integer>> apartOf = new HashMap<>();
        for (DemandRule rule : work.rules()) {
            List<Integer> places = places(rule, placeOf);
            if (rule.type() == AffinityType.APART && places.size() > 1) {
                keepApart(rule, places, vms, together, apart.size(), apartOf);
                apart.add(rule);
            }
        }
        Map<Integer, List<DemandVm>> byFirst = new LinkedHashMap<>();
        for (int place = 0; place < vms.size(); place++) {
            byFirst.computeIfAbsent(together.first(place), any -> new ArrayList<>())
                    .add(vms.get(place));
        }
        List<Unit> units = new ArrayList<>();
        byFirst.forEach((first, members) -> {
            HostLoad load = members.stream()
                    .map(vm -> Loads.reduced(Loads.of(vm, work.terms()), share))
                    .reduce(HostLoad.NONE, HostLoad::plus);
            int[] rules = apartOf.getOrDefault(first, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            units.add(new Unit(List.copyOf(members), load, rules, families.first(first)));
        });
        return new Units(List.copyOf(units), List.copyOf(apart));
    }

    private static List<Integer> places(DemandRule rule, Map<String, Integer> placeOf) {
        return rule.vms().stream()
                .map(placeOf::get)
                .filter(Objects::nonNull)
                .map(place -> (int) place)
                .toList();
    }

    private static void keepApart(
            DemandRule rule,
            List<Integer> places,
            List<DemandVm> vms,
            Unions together,
            int number,
            Map<Integer, List<Integer>> apartOf) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int place : places) {
            Integer before = seen.put(together.first(place), place);
            if (before != null) {
                throw new ProblemException(Problem.of(
                        "planning.rules-contradict",
                        rule.name(),
                        vms.get(before).name(),
                        vms.get(place).name()));
            }
            apartOf.computeIfAbsent(together.first(place), any -> new ArrayList<>())
                    .add(number);
        }
    }
}
