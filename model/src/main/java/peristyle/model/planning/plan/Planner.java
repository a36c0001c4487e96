package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;
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
    private final List<PlanNote> notes = new ArrayList<>();

    private Planner(Demand demand, PlanSettings settings, Catalog catalog, PlanLimits limits) {
        this.demand = demand;
        this.settings = settings;
        this.catalog = catalog;
        budget = new PlanBudget(limits);
        feasibility = new Feasibility(settings, catalog);
    }

    /**
     * The best plan found within the limits, or the reason why there is none. When time is up or it is stopped, the rest is
     * done by the quickest means, so that there always is a plan where one exists.
     */
    public static PlanResult plan(Demand demand, PlanSettings settings, Catalog catalog, PlanLimits limits) {
        try {
            return new Planner(demand, settings, catalog, limits).plan();
        } catch (Feasibility.RefusedException refused) {
            return refused.refusal();
        } catch (ProblemException met) {
            return Feasibility.refusal(met);
        }
    }

    private Plan plan() {
        if (settings.start() == Start.KEEP_EXISTING) {
            throw new ProblemException(Problem.of("planning.keep-existing"));
        }
        List<GroupWork> works = Grouping.of(demand, settings, notes);
        List<BladeClass> classes = feasibility.classes();
        List<Units> units = new ArrayList<>();
        for (GroupWork work : works) {
            feasibility.checkTerms(work);
            Units some = Units.of(work, 1);
            feasibility.checkUnits(work, some, classes);
            units.add(some);
        }
        PlanDraft draft = new PlanDraft(demand, settings, catalog, notes);
        Set<String> counted = new HashSet<>();
        for (int number = 0; number < works.size(); number++) {
            GroupWork work = works.get(number);
            budget.tell((double) number / works.size());
            List<Unit> running = units.get(number).units();
            int later = works.size() - 1 - number;
            GroupPlanner.Draft compute = new GroupPlanner(work, running, settings, classes, budget).plan(later);
            draft.add(work, compute, standby(work, compute), stores(work, counted));
        }
        budget.tell(1);
        return draft.plan(!budget.wasCut());
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
        return new StoragePacker(room).pack(units.units());
    }
}
