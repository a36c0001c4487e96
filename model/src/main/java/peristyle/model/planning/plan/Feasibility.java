package peristyle.model.planning.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Finds out beforehand that no plan exists, and the least change that would make one possible. */
final class Feasibility {

    private final PlanSettings settings;
    private final Catalog catalog;

    Feasibility(PlanSettings settings, Catalog catalog) {
        this.settings = settings;
        this.catalog = catalog;
    }

    /** A refusal on its way out. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.reason().code());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** Blade classes that may be used: allowed, and priced where the goal is cost. */
    List<BladeClass> classes() {
        List<String> named = settings.bounds().bladeClasses();
        named.forEach(catalog::bladeClass);
        List<BladeClass> allowed = catalog.bladeClasses().stream()
                .filter(each -> named.isEmpty() || named.contains(each.id()))
                .toList();
        if (settings.goal() != Goal.LEAST_COST) {
            return allowed;
        }
        List<BladeClass> priced = allowed.stream()
                .filter(each -> HostCost.price(each, settings).isPresent())
                .toList();
        if (priced.isEmpty()) {
            String skus = allowed.stream()
                    .map(each -> each.sku().replace("(region)", settings.region()))
                    .collect(Collectors.joining(", "));
            throw refused(Problem.of("planning.no-price", skus), PlanNote.of("give-price", skus));
        }
        return priced;
    }

    /** Refuses settings of a group that contradict each other or what is there. */
    void checkTerms(GroupWork work) {
        GroupTerms terms = work.terms();
        int most = settings.bounds().hostsPerCpool();
        if (terms.spareHosts() >= most) {
            throw refused(
                    Problem.of("planning.all-spare", work.label(), terms.spareHosts(), most),
                    PlanNote.of("fewer-spare", work.label(), most - 1));
        }
        boolean away = terms.hasStandby() || terms.protection().contains(Protection.BACKUP);
        if (away && settings.bounds().zones().size() < 2) {
            throw refused(Problem.of("planning.zones", 2, 1), PlanNote.of("second-zone", work.label()));
        }
        if (terms.protection().contains(Protection.GLOBAL_MIRROR)) {
            List<String> encrypted = work.vms().stream()
                    .filter(vm -> vm.encrypted())
                    .map(vm -> vm.name())
                    .toList();
            if (!encrypted.isEmpty()) {
                throw refused(
                        Problem.of("planning.encrypted-mirrored", work.label(), encrypted.getFirst(), encrypted.size()),
                        PlanNote.of("group-of-their-own", encrypted.size()));
            }
        }
    }

    /** Refuses units that no class can hold, and rules that keep more apart than a Cpool has hosts. */
    void checkUnits(GroupWork work, Units units, List<BladeClass> classes) {
        int working = settings.bounds().hostsPerCpool() - work.terms().spareHosts();
        int[] keptApart = new int[units.apart().size()];
        for (Unit unit : units.units()) {
            for (int rule : unit.apart()) {
                keptApart[rule]++;
            }
        }
        for (int rule = 0; rule < keptApart.length; rule++) {
            DemandRule apart = units.apart().get(rule);
            int members = keptApart[rule];
            if (members > working) {
                throw refused(
                        Problem.of("planning.too-many-apart", apart.name(), members, working),
                        PlanNote.of("rule-off", apart.name()));
            }
        }
        for (Unit unit : units.units()) {
            if (classes.stream().noneMatch(each -> unit.load().within(Loads.limit(each, work.terms())))) {
                throw tooLarge(work, unit, classes);
            }
        }
    }

    private RefusedException tooLarge(GroupWork work, Unit unit, List<BladeClass> classes) {
        BladeClass largest = classes.stream()
                .max(Comparator.comparingInt(BladeClass::memoryGib))
                .orElseThrow();
        HostLoad load = unit.load();
        Problem reason = Problem.of(
                "planning.vm-too-large",
                unit.name(),
                unit.vms().size(),
                load.memoryMib(),
                load.milliVcpus() / 1000.0,
                load.gpus(),
                largest.name(),
                Loads.limit(largest, work.terms()).memoryMib());
        return refused(reason, leastChange(work, unit, classes));
    }

    private PlanNote leastChange(GroupWork work, Unit unit, List<BladeClass> classes) {
        GroupTerms terms = work.terms();
        HostLoad load = unit.load();
        Set<String> others = new TreeSet<>();
        for (BladeClass each : catalog.bladeClasses()) {
            if (!classes.contains(each) && load.within(Loads.limit(each, terms))) {
                others.add(each.id());
            }
        }
        if (!others.isEmpty()) {
            return PlanNote.of("allow-class", String.join(", ", others));
        }
        if (unit.vms().size() > 1) {
            String rules = work.rules().stream()
                    .filter(rule -> rule.vms().contains(unit.vms().getFirst().id()))
                    .map(DemandRule::name)
                    .collect(Collectors.joining(", "));
            return PlanNote.of("rule-off", rules);
        }
        double least = Double.POSITIVE_INFINITY;
        double overcommit = 0;
        for (BladeClass each : catalog.bladeClasses()) {
            HostLoad limit = Loads.limit(each, terms);
            double memory = (double) load.memoryMib() / each.memoryMib();
            double factor = (double) load.milliVcpus() / limit.milliVcpus();
            if (load.gpus() <= each.gpus() && memory <= 1 && Math.max(memory / terms.memoryLimit(), factor) < least) {
                least = Math.max(memory / terms.memoryLimit(), factor);
                overcommit = factor;
            }
        }
        if (least == Double.POSITIVE_INFINITY) {
            return PlanNote.of("leave-out", unit.name());
        }
        BigDecimal ratio =
                BigDecimal.valueOf(terms.overcommit() * Math.max(1, overcommit)).setScale(2, RoundingMode.UP);
        double memoryLimit = Math.max(terms.memoryLimit(), leastLimit(load, terms));
        return PlanNote.of("raise-limits", work.label(), memoryLimit, ratio.doubleValue());
    }

    /** The least memory limit, in whole percent, under which some class holds the load. */
    private double leastLimit(HostLoad load, GroupTerms terms) {
        long most = catalog.bladeClasses().stream()
                .filter(each -> each.gpus() >= load.gpus())
                .mapToLong(BladeClass::memoryMib)
                .max()
                .orElse(1);
        return Math.max(terms.memoryLimit(), Math.ceil(100.0 * load.memoryMib() / most) / 100);
    }

    static RefusedException refused(Problem reason, PlanNote change) {
        return new RefusedException(new Refusal(reason, List.of(change)));
    }

    /** The refusal behind a problem that was met on the way; its remedy says what to change. */
    static Refusal refusal(ProblemException met) {
        return new Refusal(met.problem(), List.of());
    }
}
