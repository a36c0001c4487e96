package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.decimal;
import static peristyle.model.exchange.plan.table.PlanColumn.sentence;
import static peristyle.model.exchange.plan.table.PlanColumn.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.planning.demand.AlignedLoad;
import peristyle.model.planning.demand.DemandTotals;
import peristyle.model.planning.demand.RightSizing;
import peristyle.model.planning.demand.SizeProposal;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanGap;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Side;

/** The figures that a reader asks for first. */
final class SummaryTable {

    private final PlanReport report;
    private final List<Figure> figures = new ArrayList<>();

    private SummaryTable(PlanReport report) {
        this.report = report;
    }

    /**
     * A figure of the summary; its title is {@code planfile.figure.<id>}.
     *
     * @param id what it is
     * @param about what it is about where there are several of its kind: a class, a side; else null
     * @param value the number; null where it is unknown or a word
     * @param unit of the number, or the word
     */
    record Figure(
            String id,
            @Nullable String about,
            @Nullable Double value,
            @Nullable Object unit) {}

    static PlanTable<Figure> of(PlanReport report) {
        return new PlanTable<>(
                "summary",
                List.of(
                        text("figure", 26, Figure::id),
                        sentence("title", 46, figure -> new Said("planfile.figure." + figure.id(), List.of())),
                        text("about", 24, Figure::about),
                        decimal("value", Figure::value),
                        text("unit", 14, Figure::unit)),
                () -> figures(report).stream());
    }

    /** All figures, what was read first. */
    static List<Figure> figures(PlanReport report) {
        SummaryTable table = new SummaryTable(report);
        table.read();
        table.counted();
        table.planned();
        table.storage();
        table.bill();
        return table.figures;
    }

    private void read() {
        report.source().ifPresent(inventory -> {
            InventoryTotals totals = inventory.totals();
            add("read_vms", totals.vms(), "VM");
            add("read_vms_on", totals.on(), "VM");
            add("read_vms_off", totals.off(), "VM");
            add("read_templates", totals.of(Standing.TEMPLATE), "VM");
            add("read_vcpus", totals.vcpus(), "vCPU");
            add("read_memory", totals.memoryMib(), "MiB");
            add("read_provisioned", totals.provisionedMib(), "MiB");
            add("read_hosts", totals.hosts(), "hosts");
        });
    }

    private void counted() {
        DemandTotals totals = report.plan().demand().totals();
        add("left_out_vms", report.plan().demand().leftOut().size(), "VM");
        add("planned_vms", totals.vms(), "VM");
        add("planned_running", totals.running(), "VM");
        add("planned_vcpus", totals.vcpus(), "vCPU");
        add("planned_memory", totals.memoryMib(), "MiB");
        add("planned_disks", totals.disksMib(), "MiB");
        add("planned_swap", totals.swapMib(), "MiB");
        add("planned_iops", totals.iops(), "IOPS");
        for (AlignedLoad load : report.plan().demand().aligned()) {
            String unit = load.quantity() == AlignedLoad.Quantity.CPU_MHZ ? "MHz" : "MiB";
            figures.add(new Figure("aligned_peaks_sum", load.quantity().name(), load.peaksSum(), unit));
            figures.add(new Figure("aligned_sum_p95", load.quantity().name(), load.sumPercentile95(), unit));
        }
        RightSizing sizing = RightSizing.of(report.plan().demand());
        if (!sizing.proposals().isEmpty()) {
            add("right_sizing_proposals", sizing.proposals().size(), "");
            add("right_sizing_vcpus", sizing.saved(SizeProposal.Item.VCPUS), "vCPU");
            add("right_sizing_memory", sizing.saved(SizeProposal.Item.MEMORY), "MiB");
        }
    }

    private void planned() {
        Plan plan = report.plan();
        PlanGap gap = plan.gap();
        for (Side side : Side.values()) {
            List<PlannedCpool> some =
                    plan.cpools().stream().filter(cpool -> cpool.side() == side).toList();
            if (side == Side.ACTIVE || !some.isEmpty()) {
                figures.add(new Figure("cpools", side.name(), (double) some.size(), ""));
                int hosts =
                        some.stream().mapToInt(cpool -> cpool.hosts().size()).sum();
                figures.add(new Figure("hosts", side.name(), (double) hosts, "hosts"));
            }
        }
        add("bound_hosts", gap.boundHosts(), "hosts");
        add("gap_hosts", gap.hosts() - gap.boundHosts(), "hosts");
        figures.add(new Figure("objective_gap", null, gap.objectiveGap(), ""));
        figures.add(new Figure("binding", null, null, gap.binding()));
        figures.add(new Figure("complete", null, null, plan.complete()));
    }

    private void storage() {
        Map<String, Long> sizes = new TreeMap<>();
        for (PlannedDatastore each : report.plan().datastores()) {
            String name = report.catalog().storageClass(each.storageClass()).name();
            sizes.merge(name + " " + each.side(), each.sizeMib(), Long::sum);
        }
        sizes.forEach((name, mib) -> figures.add(new Figure("storage", name, (double) mib, "MiB")));
        if (report.plan().backupMib() > 0) {
            add("backup", report.plan().backupMib(), "MiB");
        }
    }

    private void bill() {
        BigDecimal total = report.plan().bill().total();
        if (total != null) {
            figures.add(new Figure(
                    "bill_total",
                    null,
                    total.doubleValue(),
                    report.plan().bill().currency()));
        }
    }

    private void add(String id, long value, String unit) {
        add(id, (double) value, unit);
    }

    private void add(String id, double value, String unit) {
        figures.add(new Figure(id, null, value, unit));
    }
}
