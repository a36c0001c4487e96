package peristyle.model.planning.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
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

    /** Refuses settings that name classes which the catalogue does not have. */
    void checkNames() {
        List<String> blades =
                catalog.bladeClasses().stream().map(BladeClass::id).toList();
        for (String name : settings.bounds().bladeClasses()) {
            known(name, blades, "allow-class");
        }
        List<String> storage =
                catalog.storageClasses().stream().map(StorageClass::id).toList();
        for (String name : settings.bounds().storageClasses()) {
            known(name, storage, "name-storage-class");
        }
        Stream.concat(Stream.of(settings.terms()), settings.groups().stream().map(PlanGroup::terms))
                .map(GroupTerms::storageClass)
                .filter(Objects::nonNull)
                .forEach(name -> known(name, storage, "name-storage-class"));
    }

    private static void known(String name, List<String> names, String change) {
        if (!names.contains(name)) {
            String all = String.join(", ", names);
            throw refused(Problem.of("planning.unknown-class", name, all), PlanNote.of(change, all));
        }
    }

    /** Blade classes that may be used: allowed, and priced where the goal is cost. */
    List<BladeClass> classes() {
        List<String> named = settings.bounds().bladeClasses();
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

    /** The refusal behind a problem that was met on the way, and the least change, where settings can be changed at all. */
    static Refusal refusal(ProblemException met, Catalog catalog) {
        Problem reason = met.problem();
        String about = reason.arguments().isEmpty()
                ? ""
                : String.valueOf(reason.arguments().getFirst());
        List<PlanNote> changes = switch (reason.code()) {
            case "planning.rule-across-tenants", "planning.rule-unknown-vm", "planning.rules-contradict" ->
                List.of(PlanNote.of("rule-off", about));
            case "planning.family-too-large" -> List.of(PlanNote.of("unbind", about));
            case "planning.class-not-mirrored", "planning.no-storage-class" ->
                List.of(PlanNote.of("mirrored-class", about, mirrored(catalog)));
            default -> List.of();
        };
        return new Refusal(reason, changes);
    }

    private static String mirrored(Catalog catalog) {
        return catalog.storageClasses().stream()
                .filter(StorageClass::globalMirror)
                .map(StorageClass::name)
                .collect(Collectors.joining(", "));
    }
}
