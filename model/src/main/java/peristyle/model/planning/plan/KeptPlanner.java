package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.planning.settings.PlanSettings;

/**
 * Plans a group that has Cpools already. VMs stay in the Cpool where they run as long as it can hold them, with hosts added
 * where its own are too few; VMs without one fill the room that is left. What then remains goes to hosts added to one of
 * them, or to new Cpools, whichever costs less by the goal.
 */
final class KeptPlanner {

    private final GroupWork work;
    private final Units units;
    private final PlanSettings settings;
    private final List<BladeClass> classes;
    private final PlanBudget budget;
    private final Feasibility feasibility;
    private final HostCost cost;

    /** @param classes those of which hosts may be added */
    KeptPlanner(
            GroupWork work,
            Units units,
            PlanSettings settings,
            List<BladeClass> classes,
            PlanBudget budget,
            Feasibility feasibility) {
        this.work = work;
        this.units = units;
        this.settings = settings;
        this.classes = classes;
        this.budget = budget;
        this.feasibility = feasibility;
        cost = new HostCost(settings, load(units.units()));
    }

    private static HostLoad load(List<Unit> some) {
        return some.stream().map(Unit::load).reduce(HostLoad.NONE, HostLoad::plus);
    }

    /** The best found. The later groups keep their part of the time. */
    GroupPlanner.Draft plan(int laterGroups) {
        Map<String, List<List<Unit>>> own = new HashMap<>();
        List<List<Unit>> rest = new ArrayList<>();
        for (List<Unit> family : CpoolPacker.families(units.units())) {
            String home = home(family);
            (home == null ? rest : own.computeIfAbsent(home, any -> new ArrayList<>())).add(family);
        }
        List<KeptFill> fills = work.kept().stream().map(this::empty).toList();
        int later = laterGroups + fills.size();
        for (KeptFill fill : fills) {
            fill.fill(own.getOrDefault(fill.pool().name(), List.of()), later--);
            rest.addAll(fill.overflow());
        }
        rest.sort(Comparator.comparingLong((List<Unit> family) -> load(family).memoryMib())
                .reversed());
        rest.removeIf(family -> fills.stream().anyMatch(fill -> fill.takes(family)));
        return rest.isEmpty() ? draft(fills, none()) : withRest(fills, rest, laterGroups);
    }

    private static GroupPlanner.Draft none() {
        return new GroupPlanner.Draft(List.of(), 0, 0, 0, List.of());
    }

    private KeptFill empty(KeptPool pool) {
        boolean grows = classes.contains(pool.bladeClass());
        int there = pool.hosts().size();
        return new KeptFill(
                pool,
                Loads.limit(pool.bladeClass(), work.terms()),
                work.terms().spareHosts(),
                grows ? Math.max(there, settings.bounds().hostsPerCpool()) : there,
                budget);
    }

    /** The kept Cpool that most of a family runs in; null where none does. */
    private @Nullable String home(List<Unit> family) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Unit unit : family) {
            unit.vms().forEach(vm -> {
                String cluster = vm.place().cluster();
                if (cluster != null
                        && work.kept().stream().anyMatch(pool -> pool.name().equals(cluster))) {
                    counts.merge(cluster, 1, Integer::sum);
                }
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private GroupPlanner.Draft withRest(List<KeptFill> fills, List<List<Unit>> rest, int later) {
        List<Unit> remaining = rest.stream().flatMap(List::stream).toList();
        Function<KeptFill, Integer> before = KeptFill::added;
        KeptFill cheapest = null;
        KeptFill grown = null;
        double least = Double.POSITIVE_INFINITY;
        for (KeptFill fill : fills) {
            KeptFill wider = empty(fill.pool());
            List<List<Unit>> all = new ArrayList<>(CpoolPacker.families(fill.units()));
            all.addAll(rest);
            if (!budget.spent() && wider.grow(all, later + 1)) {
                double more = costOf(wider) - costOf(fill);
                if (more < least && wider.added() >= before.apply(fill)) {
                    least = more;
                    cheapest = fill;
                    grown = wider;
                }
            }
        }
        GroupPlanner.Draft fresh = fresh(remaining, grown == null, later);
        if (grown == null || cheapest == null || (fresh != null && fresh.objective() < least)) {
            return draft(fills, fresh == null ? none() : fresh);
        }
        List<KeptFill> wider = new ArrayList<>(fills);
        wider.set(wider.indexOf(cheapest), grown);
        return draft(wider, none());
    }

    /** New Cpools for these units; null where there can be none and none are needed. */
    private GroupPlanner.@Nullable Draft fresh(List<Unit> remaining, boolean needed, int later) {
        try {
            feasibility.checkUnits(work, new Units(remaining, units.apart()), classes);
        } catch (Feasibility.RefusedException refused) {
            if (needed) {
                throw refused;
            }
            return null;
        }
        return new GroupPlanner(work, remaining, settings, classes, cost, budget).plan(later);
    }

    private double costOf(KeptFill fill) {
        if (fill.added() == 0 && !classes.contains(fill.pool().bladeClass())) {
            return 0;
        }
        return fill.added() * cost.ofHost(fill.pool().bladeClass(), fill.limit())
                + cost.ofMemory(
                        fill.pool().bladeClass(),
                        fill.hosts(),
                        fill.load().memoryMib(),
                        work.terms().memoryLimit(),
                        fill.pool().activatedMib());
    }

    private GroupPlanner.Draft draft(List<KeptFill> fills, GroupPlanner.Draft fresh) {
        List<KeptFill> filled = fills.stream().filter(fill -> !fill.isEmpty()).toList();
        List<CpoolDraft> cpools = new ArrayList<>();
        double objective = fresh.objective();
        int there = 0;
        HostLoad capacity = HostLoad.NONE;
        long activated = 0;
        for (KeptFill fill : filled) {
            cpools.add(fill.draft());
            objective += costOf(fill);
            there += fill.pool().hosts().size();
        }
        // What can be kept counts, whether it is used or not: the bound must hold for any plan.
        for (KeptPool pool : work.kept()) {
            HostLoad limit = Loads.limit(pool.bladeClass(), work.terms());
            // As many as may fail carry nothing: the others must be able to hold it all.
            for (int host = work.terms().spareHosts(); host < pool.hosts().size(); host++) {
                capacity = capacity.plus(limit);
            }
            activated += pool.activatedMib();
        }
        cpools.addAll(fresh.cpools());
        int fewest =
                HostInstance.bound(units.units(), widest(cpools)) + work.terms().spareHosts();
        double bound = cost.boundBeside(capacity, classes, work.terms())
                + cost.leastOfMemory(work.terms().memoryLimit(), activated);
        return new GroupPlanner.Draft(cpools, objective, bound, Math.max(there, fewest), fresh.alternatives());
    }

    /** What a host would offer that is the best of all in everything. */
    private static HostLoad widest(List<CpoolDraft> cpools) {
        HostLoad widest = HostLoad.NONE;
        for (CpoolDraft cpool : cpools) {
            HostLoad limit = cpool.limit();
            widest = new HostLoad(
                    Math.max(widest.memoryMib(), limit.memoryMib()),
                    Math.max(widest.milliVcpus(), limit.milliVcpus()),
                    Math.max(widest.gpus(), limit.gpus()),
                    Math.max(widest.networkKbps(), limit.networkKbps()));
        }
        return widest;
    }
}
