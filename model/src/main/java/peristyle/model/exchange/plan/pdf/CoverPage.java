package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.planning.demand.DemandTotals;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanGap;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.Side;

/** What one reads first: the figures, how good the plan is, what was read. */
final class CoverPage {

    private static final int TILES = 3;
    private static final float TILE_HEIGHT = 74;
    private static final float GAP = 10;

    private final Paper paper;
    private final PlanReport report;
    private final PlanWords words;
    private int tile;

    CoverPage(Paper paper, PlanReport report, PlanWords words) {
        this.paper = paper;
        this.report = report;
        this.words = words;
    }

    void write(String day) throws IOException {
        paper.box(Paper.LEFT, paper.y() - 4, 46, 4, Ink.ACCENT);
        paper.skip(16);
        paper.text(Paper.LEFT, paper.y() - 24, 26, true, Ink.TEXT, words.text("planfile.pdf.title"));
        paper.skip(36);
        String source = report.plan().demand().source();
        paper.text(
                Paper.LEFT,
                paper.y() - 12,
                12,
                false,
                Ink.TEXT,
                paper.typeface().fit(words.text("planfile.pdf.for", source), 12, Paper.WIDTH));
        paper.skip(18);
        paper.text(Paper.LEFT, paper.y() - 9, 9, false, Ink.MUTED, words.text("planfile.pdf.made", day));
        paper.skip(30);
        tiles();
        quality();
        read();
    }

    private void tiles() throws IOException {
        Plan plan = report.plan();
        DemandTotals totals = plan.demand().totals();
        PlanGap gap = plan.gap();
        long active = plan.cpools().stream()
                .filter(cpool -> cpool.side() == Side.ACTIVE)
                .count();
        tile(
                words.integer(totals.running()),
                words.text("planfile.pdf.tile.vms"),
                words.text("planfile.pdf.tile.vms.note", totals.vms() - totals.running()));
        tile(
                words.integer(gap.hosts()),
                words.text("planfile.pdf.tile.hosts"),
                words.text("planfile.pdf.tile.hosts.note", active, gap.boundHosts()));
        int spare = plan.cpools().stream()
                .filter(cpool -> cpool.side() == Side.ACTIVE)
                .mapToInt(PlannedCpool::spareHosts)
                .min()
                .orElse(0);
        boolean proved = plan.cpools().stream().allMatch(cpool -> cpool.proof().proved());
        tile(
                words.text("planfile.pdf.tile.survives.value", spare),
                words.text("planfile.pdf.tile.survives"),
                words.text(proved ? "planfile.pdf.tile.survives.proved" : "planfile.pdf.tile.survives.open"));
        tile(
                words.size(totals.memoryMib()),
                words.text("planfile.pdf.tile.memory"),
                words.text("planfile.pdf.tile.memory.note", totals.vcpus()));
        List<PlannedDatastore> stores = plan.datastores().stream()
                .filter(each -> each.side() == Side.ACTIVE)
                .toList();
        tile(
                words.size(stores.stream().mapToLong(PlannedDatastore::sizeMib).sum()),
                words.text("planfile.pdf.tile.storage"),
                words.text("planfile.pdf.tile.storage.note", stores.size(), totals.disksMib()));
        month(plan);
        paper.skip(TILE_HEIGHT + 22);
    }

    private void month(Plan plan) throws IOException {
        BigDecimal total = plan.bill().total();
        String currency = plan.bill().currency();
        String note =
                words.text("planfile.pdf.tile.bill.note", plan.bill().lines().size());
        if (total != null && currency != null) {
            tile(words.decimal(total.doubleValue(), 2), words.text("planfile.pdf.tile.bill", currency), note);
        } else {
            String why = currency == null ? "planfile.pdf.tile.bill.without" : "planfile.pdf.tile.bill.part";
            tile("—", words.text("planfile.pdf.tile.bill.unknown"), words.text(why));
        }
    }

    private void tile(String value, String title, String note) throws IOException {
        if (tile > 0 && tile % TILES == 0) {
            paper.skip(TILE_HEIGHT + GAP);
        }
        float width = (Paper.WIDTH - GAP * (TILES - 1)) / TILES;
        float left = Paper.LEFT + (width + GAP) * (tile % TILES);
        float top = paper.y();
        float inner = width - 20;
        paper.box(left, top - TILE_HEIGHT, width, TILE_HEIGHT, Ink.BAND);
        paper.text(left + 10, top - 16, 8, false, Ink.MUTED, paper.typeface().fit(title, 8, inner));
        float size = 20;
        while (size > 9 && paper.typeface().width(paper.typeface().shown(value), size) > inner) {
            size--;
        }
        paper.text(left + 10, top - 40, size, true, Ink.ACCENT, value);
        float baseline = top - 55;
        for (String line : paper.typeface().lines(note, 7.5f, inner)) {
            paper.text(left + 10, baseline, 7.5f, false, Ink.MUTED, line);
            baseline -= 9.5f;
        }
        tile++;
    }

    private void quality() throws IOException {
        Plan plan = report.plan();
        PlanGap gap = plan.gap();
        int more = gap.hosts() - gap.boundHosts();
        paper.part(words.text("planfile.pdf.quality"), 60);
        paper.paragraph(
                more == 0
                        ? words.text("planfile.pdf.quality.proved", gap.hosts(), gap.binding())
                        : words.text("planfile.pdf.quality.gap", gap.hosts(), gap.boundHosts(), more, gap.binding()));
        if (gap.objectiveGap() > 1e-9) {
            paper.paragraph(words.text(
                    "planfile.pdf.quality.classes",
                    words.percent(gap.objectiveGap()),
                    words.of(plan.settings().goal())));
        }
        if (!plan.complete()) {
            paper.paragraph(words.text("planfile.pdf.quality.cut"), Paper.BODY, Ink.WARNING);
        }
    }

    private void read() throws IOException {
        DemandTotals counted = report.plan().demand().totals();
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.read.what"), 40),
                PaperTable.figure(words.text("planfile.pdf.read.read"), 30),
                PaperTable.figure(words.text("planfile.pdf.read.planned"), 30)));
        InventoryTotals totals =
                report.source().map(inventory -> inventory.totals()).orElse(null);
        String unknown = "—";
        table.row(
                words.text("planfile.pdf.read.vms"),
                totals == null ? unknown : words.integer(totals.vms()),
                words.integer(counted.vms()));
        table.row(
                words.text("planfile.pdf.read.running"),
                totals == null ? unknown : words.integer(totals.on()),
                words.integer(counted.running()));
        if (totals != null) {
            table.row(
                    words.text("planfile.pdf.read.templates"),
                    words.integer(totals.of(Standing.TEMPLATE)),
                    words.integer(report.plan().demand().vms().stream()
                            .filter(vm -> vm.kind() == VmKind.TEMPLATE)
                            .count()));
        }
        table.row(
                words.text("planfile.pdf.read.vcpus"),
                totals == null ? unknown : words.integer(totals.vcpus()),
                words.integer(counted.vcpus()));
        table.row(
                words.text("planfile.pdf.read.memory"),
                totals == null ? unknown : words.size(totals.memoryMib()),
                words.size(counted.memoryMib()));
        table.row(
                words.text("planfile.pdf.read.disks"),
                totals == null ? unknown : words.size(totals.provisionedMib()),
                words.size(counted.disksMib()));
        table.row(
                words.text("planfile.pdf.read.hosts"),
                totals == null ? unknown : words.integer(totals.hosts()),
                words.integer(report.plan().gap().hosts()));
        paper.part(words.text("planfile.pdf.read"), 120);
        table.drawOn(paper);
        paper.paragraph(
                words.text(
                        "planfile.pdf.read.note",
                        report.plan().demand().leftOut().size()),
                8,
                Ink.MUTED);
    }
}
