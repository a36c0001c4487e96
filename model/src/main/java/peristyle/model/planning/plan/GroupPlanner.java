package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.planning.settings.PlanSettings;

/**
 * Chooses blade classes for the units of one group: every class that holds all of them, and every pair of which one takes
 * the units that the other cannot hold. Those are few: all are judged by what they cost at least, and packed in that order
 * until none that is left can be better.
 */
final class GroupPlanner {

    private static final double EXACT = 1e-12;

    private final GroupWork work;
    private final PlanSettings settings;
    private final List<BladeClass> classes;
    private final List<HostLoad> limits;
    private final PlanBudget budget;
    private final List<Unit> units;
    private final HostCost cost;

    /**
     * @param classes those allowed, and priced where the goal is cost; at least one
     * @param cost what is made small
     */
    GroupPlanner(
            GroupWork work,
            List<Unit> units,
            PlanSettings settings,
            List<BladeClass> classes,
            HostCost cost,
            PlanBudget budget) {
        this.work = work;
        this.settings = settings;
        this.classes = classes;
        this.budget = budget;
        this.units = units;
        limits = classes.stream().map(each -> Loads.limit(each, work.terms())).toList();
        this.cost = cost;
    }

    /**
     * Cpools of a group.
     *
     * @param cpools packed
     * @param objective what they cost by the goal
     * @param bound what no choice of classes can cost less than
     * @param hostsBound what the number of hosts cannot go below with the classes chosen
     * @param alternatives all choices of classes that were looked at
     */
    record Draft(
            List<CpoolDraft> cpools,
            double objective,
            double bound,
            int hostsBound,
            List<PlanAlternative> alternatives) {

        int hosts() {
            return cpools.stream().mapToInt(cpool -> cpool.hosts().size()).sum();
        }
    }

    /** The best choice found. The later groups keep their part of the time. */
    Draft plan(int laterGroups) {
        if (units.isEmpty()) {
            return new Draft(List.of(), 0, 0, 0, List.of());
        }
        List<Scheme> schemes = schemes();
        double memory = cost.leastOfMemory(work.terms().memoryLimit());
        double bound = cost.bound(classes, limits, work.terms().spareHosts()) + memory;
        Map<Scheme, Draft> drafts = new HashMap<>();
        Scheme chosen = schemes.getFirst();
        Draft best = null;
        for (Scheme scheme : schemes) {
            if (best != null && (scheme.least() >= best.objective - EXACT || budget.spent())) {
                break;
            }
            Draft draft = packed(scheme, promising(schemes, best) - 1 + laterGroups, bound);
            drafts.put(scheme, draft);
            if (best == null || draft.objective < best.objective - EXACT) {
                best = draft;
                chosen = scheme;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no scheme for " + work.label());
        }
        return new Draft(
                best.cpools, best.objective, best.bound, chosen.hosts(), alternatives(schemes, drafts, chosen));
    }

    private List<PlanAlternative> alternatives(List<Scheme> schemes, Map<Scheme, Draft> drafts, Scheme chosen) {
        List<PlanAlternative> alternatives = new ArrayList<>();
        for (Scheme scheme : schemes) {
            Draft draft = drafts.get(scheme);
            alternatives.add(new PlanAlternative(
                    work.group().name(),
                    scheme.parts().stream().map(part -> part.bladeClass().id()).toList(),
                    draft == null ? scheme.hosts() : draft.hosts(),
                    draft == null ? scheme.least() : draft.objective,
                    draft != null,
                    scheme.equals(chosen)));
        }
        return alternatives;
    }

    private static int promising(List<Scheme> schemes, @Nullable Draft best) {
        double limit = best == null ? schemes.getFirst().least() * 1.1 : best.objective;
        return Math.max(
                1, (int) schemes.stream().filter(each -> each.least() < limit).count());
    }

    private Draft packed(Scheme scheme, int later, double bound) {
        List<CpoolDraft> cpools = new ArrayList<>();
        for (int part = 0; part < scheme.parts().size(); part++) {
            Scheme.Part each = scheme.parts().get(part);
            int after = later + scheme.parts().size() - 1 - part;
            cpools.addAll(packer(each.bladeClass(), each.limit()).pack(each.units(), each.bins(), after));
        }
        return new Draft(cpools, objective(cpools), bound, scheme.hosts(), List.of());
    }

    private double objective(List<CpoolDraft> cpools) {
        double sum = 0;
        for (CpoolDraft cpool : cpools) {
            int hosts = cpool.hosts().size();
            sum += hosts * cost.ofHost(cpool.bladeClass(), cpool.limit())
                    + cost.ofMemory(
                            cpool.bladeClass(),
                            hosts,
                            cpool.load().memoryMib(),
                            work.terms().memoryLimit());
        }
        return sum;
    }

    private CpoolPacker packer(BladeClass bladeClass, HostLoad limit) {
        return new CpoolPacker(
                bladeClass,
                limit,
                settings.bounds().hostsPerCpool(),
                work.terms().spareHosts(),
                budget);
    }

    /** All choices, those that may be best first. */
    private List<Scheme> schemes() {
        List<Scheme> schemes = new ArrayList<>();
        for (int each = 0; each < classes.size(); each++) {
            List<Unit> beyond = beyond(limits.get(each));
            if (beyond.isEmpty()) {
                schemes.add(scheme(List.of(part(each, units))));
            } else if (beyond.size() < units.size()) {
                Set<Unit> elsewhere = new HashSet<>(beyond);
                List<Unit> rest =
                        units.stream().filter(unit -> !elsewhere.contains(unit)).toList();
                for (int other = 0; other < classes.size(); other++) {
                    if (CpoolPacker.tooLarge(beyond, limits.get(other)) == null) {
                        schemes.add(scheme(List.of(part(other, beyond), part(each, rest))));
                    }
                }
            }
        }
        schemes.sort(Comparator.comparingDouble(Scheme::least));
        return schemes;
    }

    /** Units that hosts of this limit cannot hold, and those that rules bind to them (CP-9). */
    private List<Unit> beyond(HostLoad limit) {
        Set<Integer> families = new HashSet<>();
        units.stream().filter(unit -> !unit.load().within(limit)).forEach(unit -> families.add(unit.family()));
        return units.stream().filter(unit -> families.contains(unit.family())).toList();
    }

    private Scheme.Part part(int place, List<Unit> some) {
        HostLoad limit = limits.get(place);
        return new Scheme.Part(classes.get(place), limit, some, HostInstance.bound(some, limit));
    }

    private Scheme scheme(List<Scheme.Part> parts) {
        double least = 0;
        int all = 0;
        for (Scheme.Part part : parts) {
            int hosts = packer(part.bladeClass(), part.limit()).hostsBound(part.bins());
            all += hosts;
            long memory = part.units().stream()
                    .mapToLong(unit -> unit.load().memoryMib())
                    .sum();
            least += hosts * cost.ofHost(part.bladeClass(), part.limit())
                    + cost.ofMemory(
                            part.bladeClass(), hosts, memory, work.terms().memoryLimit());
        }
        return new Scheme(parts, all, least);
    }
}
