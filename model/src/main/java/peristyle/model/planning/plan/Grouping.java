package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Splits a demand into groups and tenants. VMs that a rule binds are planned in one Cpool (CP-9), so all of them go to the
 * group of the first of them.
 */
final class Grouping {

    private final Demand demand;
    private final PlanSettings settings;
    private final List<KeptPool> kept;
    private final List<PlanNote> notes;
    private final Map<String, Integer> placeOfId = new HashMap<>();
    private final Map<String, List<Integer>> placesOfName = new HashMap<>();

    private Grouping(Demand demand, PlanSettings settings, List<KeptPool> kept, List<PlanNote> notes) {
        this.demand = demand;
        this.settings = settings;
        this.kept = kept;
        this.notes = notes;
        for (int place = 0; place < demand.vms().size(); place++) {
            DemandVm vm = demand.vms().get(place);
            if (placeOfId.put(vm.id(), place) != null) {
                throw new ProblemException(Problem.of("planning.duplicate-vm", vm.id()));
            }
            placesOfName.computeIfAbsent(vm.name(), name -> new ArrayList<>()).add(place);
        }
    }

    /**
     * The groups that have VMs, in the order of the settings. VMs in a Cpool that is kept stay in its zone, and those of a
     * running estate in the zone in which they are; others come to the first zone of the settings.
     *
     * @param kept Cpools that are there and stay
     * @param notes takes what a reader must know
     * @throws ProblemException {@code planning.rule-across-tenants}, {@code planning.rule-unknown-vm}
     */
    static List<GroupWork> of(Demand demand, PlanSettings settings, List<KeptPool> kept, List<PlanNote> notes) {
        return new Grouping(demand, settings, kept, notes).works();
    }

    private List<GroupWork> works() {
        List<DemandRule> rules = rules();
        Unions bound = new Unions(demand.vms().size());
        for (DemandRule rule : rules) {
            int first = place(rule.vms().getFirst());
            for (String vm : rule.vms()) {
                agreeOnTenant(rule, first, place(vm));
                bound.join(first, place(vm));
            }
        }
        Map<Key, List<DemandVm>> byKey = new LinkedHashMap<>();
        Map<String, Key> keyOfVm = new HashMap<>();
        PlanGroup[] groups = new PlanGroup[demand.vms().size()];
        String[] zones = new String[groups.length];
        KeptShares shares = new KeptShares(kept);
        int drawn = 0;
        for (int place = 0; place < groups.length; place++) {
            DemandVm vm = demand.vms().get(place);
            int leader = bound.first(place);
            PlanGroup own = settings.groupOf(vm);
            groups[place] = leader == place ? own : groups[leader];
            drawn += groups[place].name().equals(own.name()) ? 0 : 1;
            String zone = zone(vm);
            zones[place] = leader == place ? zone : zones[leader];
            Key key = new Key(groups[place], vm.place().tenant(), zones[place]);
            shares.add(key, vm);
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(vm);
            keyOfVm.put(vm.id(), key);
        }
        if (drawn > 0) {
            notes.add(PlanNote.of("group-by-rule", drawn));
        }
        Map<Key, List<DemandRule>> rulesByKey = new HashMap<>();
        for (DemandRule rule : rules) {
            Key key = Objects.requireNonNull(keyOfVm.get(rule.vms().getFirst()));
            rulesByKey.computeIfAbsent(key, any -> new ArrayList<>()).add(rule);
        }
        Map<Key, List<KeptPool>> pools = shares.dealt(notes);
        List<GroupWork> works = new ArrayList<>();
        byKey.forEach((key, vms) -> works.add(new GroupWork(
                key.group,
                key.tenant,
                key.zone,
                !key.zone.equals(settings.bounds().zones().getFirst()),
                pools.getOrDefault(key, List.of()),
                vms,
                rulesByKey.getOrDefault(key, List.of()))));
        return works;
    }

    private String zone(DemandVm vm) {
        String own = vm.place().zone();
        return kept.stream()
                .filter(pool -> pool.runs(vm))
                .map(KeptPool::zone)
                .findFirst()
                .orElse(own == null ? settings.bounds().zones().getFirst() : own);
    }

    private int place(String vm) {
        return Objects.requireNonNull(placeOfId.get(vm));
    }

    private void agreeOnTenant(DemandRule rule, int one, int other) {
        DemandVm a = demand.vms().get(one);
        DemandVm b = demand.vms().get(other);
        if (!Objects.equals(a.place().tenant(), b.place().tenant())) {
            throw new ProblemException(Problem.of("planning.rule-across-tenants", rule.name(), a.name(), b.name()));
        }
    }

    /** Rules to be obeyed, over VMs that count; those that then bind fewer than two bind nothing. */
    private List<DemandRule> rules() {
        List<DemandRule> rules = new ArrayList<>();
        for (DemandRule rule : demand.affinity()) {
            if (rule.enabled() && !settings.rulesOff().contains(rule.name())) {
                add(
                        rules,
                        rule,
                        rule.vms().stream().filter(placeOfId::containsKey).toList());
            }
        }
        for (DemandRule rule : settings.rulesAdded()) {
            if (rule.enabled()) {
                add(rules, rule, resolved(rule));
            }
        }
        return rules;
    }

    private static void add(List<DemandRule> rules, DemandRule rule, List<String> vms) {
        if (vms.size() > 1) {
            rules.add(new DemandRule(rule.name(), rule.place(), rule.type(), true, vms));
        }
    }

    private List<String> resolved(DemandRule rule) {
        List<String> ids = new ArrayList<>();
        for (String vm : rule.vms()) {
            List<Integer> named = placesOfName.getOrDefault(vm, List.of());
            if (placeOfId.containsKey(vm)) {
                ids.add(vm);
            } else if (named.size() == 1) {
                ids.add(demand.vms().get(named.getFirst()).id());
            } else if (demand.leftOut().stream()
                    .noneMatch(out -> out.id().equals(vm) || out.name().equals(vm))) {
                throw new ProblemException(Problem.of("planning.rule-unknown-vm", rule.name(), vm, named.size()));
            }
        }
        return ids;
    }

    /** What VMs that are planned together have in common. */
    record Key(PlanGroup group, @Nullable String tenant, String zone) {}
}
