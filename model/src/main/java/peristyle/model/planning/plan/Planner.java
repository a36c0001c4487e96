package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Plans: chooses Cpools, datastores and the standby side for a demand, and gives every VM a host and every disk a datastore,
 * within all rules that apply.
 */
public final class Planner {

    private static final long MIB_OF_GIB = 1024;

    private final Demand demand;
    private final PlanSettings settings;
    private final Catalog catalog;
    private final PlanBudget budget;
    private final Feasibility feasibility;
    private final KeptStores keptStores;
    private final List<PlanNote> notes = new ArrayList<>();

    private Planner(Demand demand, PlanSettings settings, Catalog catalog, PlanLimits limits) {
        this.demand = demand;
        this.settings = settings;
        this.catalog = catalog;
        budget = new PlanBudget(limits);
        feasibility = new Feasibility(settings, catalog);
        keptStores = new KeptStores(demand, settings, catalog, settings.bounds().datastoreGib() * MIB_OF_GIB);
    }

    /**
     * The best plan found within the limits, or the reason why there is none; for no VM at all there is none. When time is up or it is stopped, the rest is
     * done by the quickest means, so that there always is a plan where one exists.
     */
    public static PlanResult plan(Demand demand, PlanSettings settings, Catalog catalog, PlanLimits limits) {
        if (demand.vms().isEmpty()) {
            int out = demand.leftOut().size();
            return new Refusal(
                    Problem.of("planning.nothing", demand.source(), out),
                    List.of(PlanNote.of(out == 0 ? "other-source" : "count-kinds", out)));
        }
        try {
            Plan plan = new Planner(demand, settings, catalog, limits).plan();
            return plan.withinHosts() ? plan : narrower(plan, catalog, limits);
        } catch (Feasibility.RefusedException refused) {
            return refused.refusal();
        } catch (ProblemException met) {
            return Feasibility.refusal(met, catalog);
        }
    }

    /** With a limit of hosts in all, fewest hosts are the goal before any other. */
    private static Plan narrower(Plan plan, Catalog catalog, PlanLimits limits) {
        Plan fewest = plan;
        if (plan.settings().goal() != Goal.FEWEST_HOSTS) {
            Planner again = new Planner(plan.demand(), plan.settings().withGoal(Goal.FEWEST_HOSTS), catalog, limits);
            again.notes.add(
                    PlanNote.of("fewest-for-limit", plan.settings().bounds().hosts()));
            fewest = again.plan();
        }
        if (!fewest.withinHosts()) {
            int least = fewest.hosts();
            throw Feasibility.refused(
                    Problem.of(
                            "planning.too-many-hosts",
                            least,
                            plan.settings().bounds().hosts(),
                            fewest.gap().boundHosts()),
                    PlanNote.of("allow-hosts", least));
        }
        return fewest;
    }

    private Plan plan() {
        feasibility.checkNames();
        List<KeptPool> kept = KeptPools.of(demand, settings, catalog, notes);
        List<GroupWork> works = Grouping.of(demand, settings, kept, notes);
        List<BladeClass> classes = feasibility.classes();
        List<Units> units = new ArrayList<>();
        for (GroupWork work : works) {
            feasibility.checkTerms(work);
            Units some = Units.of(work, 1);
            feasibility.checkUnits(work, some, withKept(work, classes));
            units.add(some);
        }
        PlanDraft draft = new PlanDraft(demand, settings, catalog, notes);
        Set<String> counted = new HashSet<>();
        for (int number = 0; number < works.size(); number++) {
            GroupWork work = works.get(number);
            budget.tell((double) number / works.size());
            GroupPlanner.Draft compute = compute(work, units.get(number), classes, works.size() - 1 - number);
            draft.add(work, compute, standby(work, compute), stores(work, counted));
        }
        budget.tell(1);
        return draft.plan(!budget.wasCut());
    }

    private GroupPlanner.Draft compute(GroupWork work, Units units, List<BladeClass> classes, int later) {
        if (!work.kept().isEmpty()) {
            return new KeptPlanner(work, units, settings, classes, budget, feasibility).plan(later);
        }
        HostCost cost =
                new HostCost(settings, units.units().stream().map(Unit::load).reduce(HostLoad.NONE, HostLoad::plus));
        return new GroupPlanner(work, units.units(), settings, classes, cost, budget).plan(later);
    }

    private static List<BladeClass> withKept(GroupWork work, List<BladeClass> classes) {
        return Stream.concat(classes.stream(), work.kept().stream().map(KeptPool::bladeClass))
                .distinct()
                .toList();
    }

    /** For each Cpool what its standby hosts carry (GM-6, VR-3); empty where none is planned. */
    private List<List<List<Unit>>> standby(GroupWork work, GroupPlanner.Draft compute) {
        List<List<List<Unit>>> reserved = new ArrayList<>();
        if (work.terms().hasStandby()) {
            for (CpoolDraft cpool : compute.cpools()) {
                reserved.add(work.terms().standbyShare() < 1 ? reduced(work, cpool) : cpool.bins());
            }
        }
        return reserved;
    }

    private List<List<Unit>> reduced(GroupWork work, CpoolDraft cpool) {
        List<Unit> units = cpool.bins().stream()
                .flatMap(List::stream)
                .map(unit -> new Unit(
                        unit.vms(),
                        Loads.reduced(unit.load(), work.terms().standbyShare()),
                        unit.apart(),
                        unit.family()))
                .toList();
        HostInstance instance = new HostInstance(units, cpool.limit());
        return Packer.pack(instance.instance(), budget.next(2)).packing().bins().stream()
                .map(bin -> bin.stream().map(units::get).toList())
                .toList();
    }

    private List<StoreDraft> stores(GroupWork work, Set<String> counted) {
        long largest = settings.bounds().datastoreGib() * MIB_OF_GIB;
        long room = largest - Math.ceilDiv(largest, 10);
        StorageClasses classes = new StorageClasses(work, settings, catalog);
        StorageUnits units = new StorageUnits(work.terms().growthFactor(), classes, counted, room);
        work.vms().forEach(units::add);
        List<StorageUnit> left = new ArrayList<>(units.units());
        List<StoreDraft> stores = new ArrayList<>(keptStores.fill(work, classes, left));
        stores.addAll(new StoragePacker(room).pack(left));
        return stores;
    }
}
