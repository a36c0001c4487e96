package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.planning.plan.PlannedDatastore;
import peristyle.model.planning.plan.PlannedDatastore.Claims;

/** Storage: by class and side, then each datastore with what claims room in it. */
final class StoragePages {

    private static final int MOST = 60;
    private static final float BAR = 8;
    private static final float NAMES = 122;
    private static final float FIGURES = 110;

    private final Paper paper;
    private final PlanReport report;
    private final PlanWords words;

    StoragePages(Paper paper, PlanReport report, PlanWords words) {
        this.paper = paper;
        this.report = report;
        this.words = words;
    }

    void write() throws IOException {
        List<PlannedDatastore> stores = report.plan().datastores();
        if (stores.isEmpty()) {
            return;
        }
        paper.chapter(words.text("planfile.pdf.storage"));
        classes(stores);
        if (report.plan().backupMib() > 0) {
            paper.paragraph(words.text(
                    "planfile.pdf.storage.backup",
                    report.plan().backupMib(),
                    report.plan().settings().backup().days(),
                    report.plan().settings().backup().dailyChange()));
        }
        paper.part(words.text("planfile.pdf.storage.datastores"), 60);
        legend();
        for (PlannedDatastore store : stores.stream().limit(MOST).toList()) {
            bar(store);
        }
        if (stores.size() > MOST) {
            paper.paragraph(words.text("planfile.pdf.more", stores.size() - MOST, "datastores.csv"), 8, Ink.MUTED);
        }
        paper.skip(6);
    }

    private void classes(List<PlannedDatastore> stores) throws IOException {
        Map<String, List<PlannedDatastore>> groups = new TreeMap<>();
        for (PlannedDatastore store : stores) {
            String name = report.catalog().storageClass(store.storageClass()).name();
            groups.computeIfAbsent(store.side().ordinal() + name + "\n" + store.zone(), any -> new ArrayList<>())
                    .add(store);
        }
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.storage.class"), 26),
                PaperTable.text(words.text("planfile.pdf.storage.zone"), 12),
                PaperTable.text(words.text("planfile.pdf.storage.side"), 12),
                PaperTable.figure(words.text("planfile.pdf.storage.count"), 14),
                PaperTable.figure(words.text("planfile.pdf.storage.size"), 13),
                PaperTable.figure(words.text("planfile.pdf.storage.claimed"), 13),
                PaperTable.figure(words.text("planfile.pdf.storage.iops"), 12)));
        for (List<PlannedDatastore> group : groups.values()) {
            PlannedDatastore first = group.getFirst();
            long size = group.stream().mapToLong(PlannedDatastore::sizeMib).sum();
            long claimed =
                    group.stream().mapToLong(each -> each.claims().sumMib()).sum();
            table.row(
                    report.catalog().storageClass(first.storageClass()).name(),
                    first.zone(),
                    words.of(first.side()),
                    words.integer(group.size()),
                    words.size(size),
                    words.percent(claimed / (double) size),
                    words.integer(Math.round(
                            group.stream().mapToDouble(PlannedDatastore::iops).sum())));
        }
        table.drawOn(paper);
    }

    private void legend() throws IOException {
        float x = Paper.LEFT;
        x = key(x, Ink.ACCENT, "planfile.pdf.claims.written");
        x = key(x, Ink.MEMORY, "planfile.pdf.claims.growth");
        x = key(x, Ink.CPU, "planfile.pdf.claims.swap");
        x = key(x, Ink.RESERVE, "planfile.pdf.claims.snapshot");
        key(x, Ink.ROOM, "planfile.pdf.legend.room");
        paper.skip(18);
    }

    private float key(float x, Ink ink, String key) throws IOException {
        String text = words.text(key);
        paper.box(x, paper.y() - 9, 9, 9, ink);
        paper.text(x + 13, paper.y() - 8, 8, false, Ink.TEXT, text);
        return x + 13 + paper.typeface().width(paper.typeface().shown(text), 8) + 16;
    }

    private void bar(PlannedDatastore store) throws IOException {
        paper.need(BAR + 6);
        float bottom = paper.y() - BAR;
        float left = Paper.LEFT + NAMES;
        float width = Paper.WIDTH - NAMES - FIGURES;
        paper.text(Paper.LEFT, bottom + 1, 8, false, Ink.TEXT, paper.typeface().fit(store.name(), 8, NAMES - 6));
        paper.box(left, bottom, width, BAR, Ink.ROOM);
        Claims claims = store.claims();
        float x = left;
        x = claim(x, bottom, width, claims.writtenMib(), store, Ink.ACCENT);
        x = claim(x, bottom, width, claims.thinGrowthMib() + claims.growthMib(), store, Ink.MEMORY);
        x = claim(x, bottom, width, claims.swapMib(), store, Ink.CPU);
        claim(x, bottom, width, claims.snapshotMib(), store, Ink.RESERVE);
        String share = words.percent(claims.sumMib() / (double) store.sizeMib());
        paper.textRight(left + width + 42, bottom + 1, 8, true, Ink.TEXT, share);
        paper.textRight(Paper.RIGHT, bottom + 1, 8, false, Ink.MUTED, words.size(store.sizeMib()));
        paper.skip(BAR + 5);
    }

    private float claim(float x, float bottom, float width, long mib, PlannedDatastore store, Ink ink)
            throws IOException {
        float part = (float) (mib / (double) store.sizeMib() * width);
        paper.box(x, bottom, part, BAR, ink);
        return x + part;
    }
}
