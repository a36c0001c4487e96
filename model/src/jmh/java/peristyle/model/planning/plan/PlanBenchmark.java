package peristyle.model.planning.plan;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityType;
import peristyle.model.exchange.demand.InventoryDemand;
import peristyle.model.exchange.rvtools.RvtoolsReader;
import peristyle.model.planning.check.PlanChecker;
import peristyle.model.planning.check.RandomDemands;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanSettings;

/**
 * Plans 40,000 VMs on about 2,500 hosts of one class, with rules, and lets every single host fail; then, where its file is
 * named, an inventory. Planning takes one thread; time is the wall's: the machine has to be quiet. Every plan is judged by the
 * checker. Arguments: seconds a plan, optionally an RVTools file.
 */
public final class PlanBenchmark {

    private static final int VMS = 40_000;
    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final LongSupplier CLOCK = System::nanoTime;

    private PlanBenchmark() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        long nanos = (long) (Double.parseDouble(arguments[0]) * 1e9);
        PlanSettings one = PlanSettings.USUAL.withBounds(
                new PlanBounds(List.of("standard"), List.of(), PlanBounds.USUAL.zones(), PlanBounds.MOST_HOSTS, 8192));
        Demand large = demand(VMS, 1);
        out.println("| what | VMs | Cpools | hosts | bound | gap | widest gap of a Cpool | plan s | sweep s |"
                + " failures held |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int turn = 1; turn <= 3; turn++) {
            run(out, "one class, run " + turn, large, one, nanos);
        }
        run(out, "all classes", large, PlanSettings.USUAL, nanos);
        if (arguments.length > 1) {
            Demand file = InventoryDemand.of(RvtoolsReader.read(Path.of(arguments[1])), DemandRules.USUAL);
            run(out, file.source(), file, PlanSettings.USUAL, nanos);
        }
    }

    private static void run(PrintWriter out, String what, Demand demand, PlanSettings settings, long nanos) {
        long start = CLOCK.getAsLong();
        PlanResult result = Planner.plan(demand, settings, CATALOG, PlanLimits.ofTime(nanos, CLOCK, 1));
        if (!(result instanceof Plan plan)) {
            throw new IllegalStateException(result.toString());
        }
        long planned = CLOCK.getAsLong();
        List<FailureCase> cases = PlanFailures.of(plan).everyHost().values().stream()
                .flatMap(List::stream)
                .toList();
        long swept = CLOCK.getAsLong();
        List<String> complaints = PlanChecker.complaints(plan, CATALOG);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(complaints.size() + " complaints, first: " + complaints.getFirst());
        }
        out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %.2f | %.2f | %d of %d |",
                what,
                demand.vms().size(),
                plan.cpools().size(),
                plan.gap().hosts(),
                plan.gap().boundHosts(),
                plan.gap().hosts() - plan.gap().boundHosts(),
                plan.cpools().stream().mapToInt(PlannedCpool::gap).max().orElse(0),
                (planned - start) / 1e9,
                (swept - planned) / 1e9,
                cases.stream().filter(FailureCase::holds).count(),
                cases.size()));
    }

    private static Demand demand(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DemandVm> vms = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String id = "vm" + number;
            long memory = 2048L << random.nextInt(5);
            memory += random.nextInt(3) == 0 ? 512L * random.nextInt(60) : 8192;
            int vcpus = 1 + random.nextInt(12);
            DemandDisk disk = new DemandDisk(
                    id + "/disk", "disk", 20_480 + random.nextInt(400_000), null, true, false, false, null);
            vms.add(RandomDemands.vm(id, vcpus, memory, 0, List.of(disk), null));
        }
        List<DemandRule> rules = new ArrayList<>();
        for (int number = 0; number < count / 50 && !Boolean.getBoolean("norules"); number++) {
            boolean together = random.nextInt(4) == 0;
            List<String> ids = new ArrayList<>();
            for (int member = 2 + random.nextInt(together ? 1 : 4); member > 0; member--) {
                ids.add("vm" + (number * 50 + 7 * member));
            }
            rules.add(new DemandRule(
                    "rule" + number, "", together ? AffinityType.TOGETHER : AffinityType.APART, true, ids));
        }
        return RandomDemands.demand(vms, rules);
    }
}
