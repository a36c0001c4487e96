package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.util.List;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;

/** Cpools: a table of all, and of each a picture in which one sees how full its hosts are and what is kept in reserve. */
final class CpoolPages {

    private static final float CHART = 74;
    private static final float TOTAL = 9;
    private static final float LABELS = 112;
    private static final float FIGURES = 66;
    private static final double THOUSAND = 1000;

    private final Paper paper;
    private final PlanReport report;
    private final PlanWords words;

    CpoolPages(Paper paper, PlanReport report, PlanWords words) {
        this.paper = paper;
        this.report = report;
        this.words = words;
    }

    void write() throws IOException {
        paper.newPage();
        paper.chapter(words.text("planfile.pdf.cpools"));
        table();
        legend();
        for (PlannedCpool cpool : report.plan().cpools()) {
            picture(cpool);
        }
    }

    private void table() throws IOException {
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.cpools.name"), 18),
                PaperTable.text(words.text("planfile.pdf.cpools.zone"), 11),
                PaperTable.text(words.text("planfile.pdf.cpools.class"), 23),
                PaperTable.figure(words.text("planfile.pdf.cpools.hosts"), 10),
                PaperTable.figure(words.text("planfile.pdf.cpools.bound"), 10),
                PaperTable.figure(words.text("planfile.pdf.cpools.reserve"), 11),
                PaperTable.figure(words.text("planfile.pdf.cpools.vms"), 9),
                PaperTable.figure(words.text("planfile.pdf.cpools.memory"), 15),
                PaperTable.text(words.text("planfile.pdf.cpools.binding"), 13)));
        for (PlannedCpool cpool : report.plan().cpools()) {
            table.row(
                    cpool.name(),
                    cpool.zone(),
                    report.bladeName(cpool),
                    words.integer(cpool.hosts().size()),
                    words.integer(cpool.bound().hosts()),
                    words.integer(cpool.spareHosts()),
                    words.integer(cpool.hosts().stream()
                            .mapToInt(host -> host.vms().size())
                            .sum()),
                    words.size(cpool.activatedMemoryMib()),
                    words.of(cpool.bound().binding()));
        }
        table.drawOn(paper);
    }

    private void legend() throws IOException {
        paper.need(40);
        float x = Paper.LEFT;
        x = key(x, Ink.MEMORY, "planfile.pdf.legend.memory");
        x = key(x, Ink.CPU, "planfile.pdf.legend.vcpus");
        x = key(x, Ink.RESERVE, "planfile.pdf.legend.reserve");
        key(x, Ink.ROOM, "planfile.pdf.legend.room");
        paper.skip(18);
    }

    private float key(float x, Ink ink, String key) throws IOException {
        String text = words.text(key);
        paper.box(x, paper.y() - 9, 9, 9, ink);
        paper.text(x + 13, paper.y() - 8, 8, false, Ink.TEXT, text);
        return x + 13 + paper.typeface().width(paper.typeface().shown(text), 8) + 18;
    }

    private void picture(PlannedCpool cpool) throws IOException {
        paper.part(
                words.text(
                        "planfile.pdf.cpool",
                        cpool.name(),
                        report.bladeName(cpool),
                        cpool.hosts().size()),
                CHART + 2 * TOTAL + 46);
        HostLoad load = cpool.load();
        total(
                words.text("planfile.pdf.legend.memory"),
                load.memoryMib(),
                cpool.limit().memoryMib(),
                cpool,
                Ink.MEMORY,
                words.size(load.memoryMib()));
        total(
                words.text("planfile.pdf.legend.vcpus"),
                load.milliVcpus(),
                cpool.limit().milliVcpus(),
                cpool,
                Ink.CPU,
                words.integer(Math.round(load.milliVcpus() / THOUSAND)) + " vCPU");
        paper.skip(4);
        hosts(cpool);
    }

    /** One bar for all hosts together: what is used, what is kept for failures, what is free. */
    private void total(String label, long used, long each, PlannedCpool cpool, Ink ink, String figure)
            throws IOException {
        float left = Paper.LEFT + LABELS;
        float width = Paper.WIDTH - LABELS - FIGURES - 40;
        float bottom = paper.y() - TOTAL;
        double whole = Math.max(1, (double) each * cpool.hosts().size());
        float full = (float) Math.min(1, used / whole) * width;
        float reserve = (float) Math.min(width - full, each * (double) cpool.spareHosts() / whole * width);
        paper.text(Paper.LEFT, bottom + 1, 8, false, Ink.MUTED, paper.typeface().fit(label, 8, LABELS - 6));
        paper.box(left, bottom, width, TOTAL, Ink.ROOM);
        paper.box(left, bottom, full, TOTAL, ink);
        paper.box(left + width - reserve, bottom, reserve, TOTAL, Ink.RESERVE);
        paper.textRight(left + width + 40, bottom + 1, 8, true, Ink.TEXT, words.percent(used / whole));
        paper.textRight(Paper.RIGHT, bottom + 1, 8, false, Ink.MUTED, figure);
        paper.skip(TOTAL + 4);
    }

    /** Two columns for each host, of what may be planned on it. */
    private void hosts(PlannedCpool cpool) throws IOException {
        float left = Paper.LEFT + LABELS;
        float width = Paper.WIDTH - LABELS;
        float bottom = paper.y() - CHART;
        for (int tenth = 0; tenth <= 10; tenth += 5) {
            float y = bottom + CHART * tenth / 10;
            paper.line(left, y, Paper.RIGHT, y, Ink.RULE);
            paper.textRight(left - 6, y - 3, 7, false, Ink.MUTED, words.percent(tenth / 10.0));
        }
        float axis = bottom + CHART - 8;
        for (String line : paper.typeface().lines(words.text("planfile.pdf.cpool.axis"), 7, LABELS - 44)) {
            paper.text(Paper.LEFT, axis, 7, false, Ink.MUTED, line);
            axis -= 9;
        }
        List<PlannedHost> hosts = cpool.hosts();
        float step = Math.min(34, width / Math.max(1, hosts.size()));
        float bar = step * 0.36f;
        for (int number = 0; number < hosts.size(); number++) {
            PlannedHost host = hosts.get(number);
            float x = left + step * number + step * 0.12f;
            column(x, bottom, bar, host.load().memoryMib(), cpool.limit().memoryMib(), Ink.MEMORY);
            column(
                    x + bar + 1,
                    bottom,
                    bar,
                    host.load().milliVcpus(),
                    cpool.limit().milliVcpus(),
                    Ink.CPU);
            String label = words.integer(number + 1L);
            float middle = x + bar - paper.typeface().width(label, 6.5f) / 2;
            paper.text(middle, bottom - 9, 6.5f, false, Ink.MUTED, label);
        }
        paper.skip(CHART + 22);
    }

    private void column(float x, float bottom, float width, long used, long limit, Ink ink) throws IOException {
        float share = limit <= 0 ? 0 : (float) Math.min(1, used / (double) limit);
        paper.box(x, bottom, width, CHART, used == 0 ? Ink.RESERVE : Ink.ROOM);
        paper.box(x, bottom, width, CHART * share, ink);
    }
}
