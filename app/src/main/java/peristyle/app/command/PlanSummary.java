package peristyle.app.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.planning.demand.AlignedLoad;
import peristyle.model.planning.demand.DemandTotals;
import peristyle.model.planning.demand.KindDecision;
import peristyle.model.planning.demand.RightSizing;
import peristyle.model.planning.demand.SizeProposal.Item;
import peristyle.model.planning.plan.Bill;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanGap;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.views.text.Texts;

/** A plan in some lines: what was read and left out, Cpools, hosts and how good that is, storage, bill. */
final class PlanSummary {

    private final PlanReport report;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private PlanSummary(PlanReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    static List<String> lines(PlanReport report, Texts texts) {
        PlanSummary summary = new PlanSummary(report, texts);
        summary.read();
        summary.cpools();
        summary.storage();
        summary.bill();
        return summary.lines;
    }

    private void add(String key, Object... arguments) {
        lines.add(texts.get(key, arguments));
    }

    private void read() {
        report.source().ifPresent(inventory -> {
            InventoryTotals totals = inventory.totals();
            add(
                    "cli.plan.read",
                    inventory.source(),
                    totals.vms(),
                    totals.on(),
                    totals.off(),
                    totals.of(Standing.TEMPLATE),
                    totals.vcpus(),
                    totals.memoryMib(),
                    totals.provisionedMib(),
                    totals.hosts());
        });
        DemandTotals totals = report.plan().demand().totals();
        add(
                "cli.plan.demand",
                totals.running(),
                totals.vcpus(),
                totals.memoryMib(),
                totals.vms() - totals.running(),
                totals.disksMib(),
                report.plan().demand().leftOut().size());
        for (KindDecision decision : report.plan().demand().decisions()) {
            add("cli.plan.decision", decision.vms(), decision.kind(), decision.inclusion());
        }
        use();
    }

    private void use() {
        for (AlignedLoad load : report.plan().demand().aligned()) {
            String key = switch (load.quantity()) {
                case CPU_MHZ -> "cli.plan.together.cpu";
                case MEMORY_MIB -> "cli.plan.together.memory";
            };
            add(key, load.vms(), Math.round(load.sumPercentile95()), Math.round(load.peaksSum()));
        }
        RightSizing sizing = RightSizing.of(report.plan().demand());
        if (!sizing.proposals().isEmpty()) {
            add(
                    "cli.plan.right-sizing",
                    sizing.proposals().size(),
                    sizing.saved(Item.VCPUS),
                    sizing.saved(Item.MEMORY));
        }
    }

    private void cpools() {
        Plan plan = report.plan();
        for (PlannedCpool cpool : plan.cpools()) {
            HostLoad load = cpool.load();
            double hosts = cpool.hosts().size();
            add(
                    "cli.plan.cpool",
                    cpool.name(),
                    cpool.zone(),
                    cpool.side(),
                    cpool.hosts().size(),
                    report.bladeName(cpool),
                    cpool.spareHosts(),
                    cpool.bound().hosts(),
                    cpool.bound().binding(),
                    load.memoryMib() / (hosts * cpool.limit().memoryMib()),
                    load.milliVcpus() / (hosts * cpool.limit().milliVcpus()),
                    cpool.activatedMemoryMib());
        }
        PlanGap gap = plan.gap();
        add("cli.plan.gap", gap.hosts(), gap.boundHosts(), gap.hosts() - gap.boundHosts(), gap.binding());
        add("cli.plan.objective", gap.objectiveGap(), plan.settings().goal());
        boolean proved = plan.cpools().stream().allMatch(cpool -> cpool.proof().proved());
        int cases = plan.cpools().stream()
                .mapToInt(cpool -> cpool.proof().cases().size())
                .sum();
        add(proved ? "cli.plan.proved" : "cli.plan.not-proved", cases);
        if (!plan.complete()) {
            add("cli.plan.cut");
        }
    }

    private void storage() {
        Map<List<Object>, List<PlannedDatastore>> classes = new LinkedHashMap<>();
        for (PlannedDatastore each : report.plan().datastores()) {
            String name = report.catalog().storageClass(each.storageClass()).name();
            classes.computeIfAbsent(List.of(name, each.zone(), each.side()), any -> new ArrayList<>())
                    .add(each);
        }
        classes.forEach((key, stores) -> add(
                "cli.plan.storage",
                key.get(0),
                key.get(1),
                key.get(2),
                stores.size(),
                stores.stream().mapToLong(PlannedDatastore::sizeMib).sum()));
        if (report.plan().backupMib() > 0) {
            add("cli.plan.backup", report.plan().backupMib());
        }
    }

    private String quantity(BillLine line) {
        String key = "why.unit." + line.unit();
        return texts.has(key)
                ? texts.get(key, line.quantity())
                : texts.formats().with((double) line.quantity(), line.unit());
    }

    private void bill() {
        Bill bill = report.plan().bill();
        String currency = bill.currency();
        bill.lines().forEach(line -> {
            BigDecimal amount = line.amount();
            if (amount == null || currency == null) {
                add("cli.plan.line", line.sku(), quantity(line));
            } else {
                add(
                        "cli.plan.line.priced",
                        line.sku(),
                        quantity(line),
                        texts.formats().decimal(amount.doubleValue(), 2),
                        currency);
            }
        });
        BigDecimal total = bill.total();
        if (total != null && currency != null) {
            add("cli.plan.total", texts.formats().decimal(total.doubleValue(), 2), currency);
        } else if (!bill.unpriced().isEmpty()) {
            add("cli.plan.unpriced", bill.unpriced());
        }
    }
}
