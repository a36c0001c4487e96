package peristyle.model.exchange.plan.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peristyle.model.exchange.inventory.SheetReport;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.exchange.plan.table.Said;
import peristyle.model.exchange.plan.table.WhyText;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDoubt;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.KindDecision;
import peristyle.model.planning.demand.LeftOutVm;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.Why;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;

/** What the plan rests on: settings, what was assumed, what was left out, and where its numbers come from. */
final class BasisPages {

    private static final int MOST_NAMES = 8;

    private final Paper paper;
    private final PlanReport report;
    private final PlanWords words;

    BasisPages(Paper paper, PlanReport report, PlanWords words) {
        this.paper = paper;
        this.report = report;
        this.words = words;
    }

    void write() throws IOException {
        settings(report.plan().settings());
        assumed();
        leftOut(report.plan().demand());
        numbers(report.plan());
    }

    private void settings(PlanSettings settings) throws IOException {
        paper.chapter(words.text("planfile.pdf.settings"));
        paper.paragraph(words.text(
                "planfile.pdf.settings.whole",
                settings.goal(),
                settings.start(),
                settings.region(),
                settings.bounds().zones(),
                settings.bounds().hostsPerCpool()));
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.settings.group"), 17),
                PaperTable.figure(words.text("planfile.pdf.settings.overcommit"), 17),
                PaperTable.figure(words.text("planfile.pdf.settings.memory"), 17),
                PaperTable.figure(words.text("planfile.pdf.settings.growth"), 16),
                PaperTable.figure(words.text("planfile.pdf.settings.reserve"), 10),
                PaperTable.text(words.text("planfile.pdf.settings.protection"), 20),
                PaperTable.text(words.text("planfile.pdf.settings.storage"), 17)));
        for (PlanGroup group : settings.groups()) {
            terms(table, group.name(), group.terms());
        }
        terms(table, words.text("planfile.pdf.settings.rest"), settings.terms());
        table.drawOn(paper);
    }

    private void terms(PaperTable table, String name, GroupTerms terms) {
        String storage = terms.storageClass();
        table.row(
                name,
                words.text(
                        "planfile.pdf.settings.ratio",
                        words.decimal(terms.overcommit(), 1),
                        words.decimal(terms.referenceGhz(), 1)),
                words.percent(terms.memoryLimit()),
                terms.growthPerMonth() == 0
                        ? words.text("planfile.pdf.settings.none")
                        : words.text(
                                "planfile.pdf.settings.growth.value",
                                words.percent(terms.growthPerMonth()),
                                terms.months()),
                "N+" + terms.spareHosts(),
                terms.protection().isEmpty()
                        ? words.text("planfile.pdf.settings.none")
                        : terms.protection().stream().sorted().map(words::of).collect(Collectors.joining(", ")),
                storage == null
                        ? words.text("planfile.pdf.settings.by-iops")
                        : report.catalog().storageClass(storage).name());
    }

    private void assumed() throws IOException {
        paper.chapter(words.text("planfile.pdf.assumed"));
        Plan plan = report.plan();
        paper.item(words.text(
                "planfile.pdf.assumed.demand",
                plan.settings().demand().memory(),
                plan.settings().demand().poweredOff(),
                plan.settings().demand().iopsPerGib()));
        for (DemandDoubt doubt : plan.demand().doubts()) {
            paper.item(Said.of(doubt).in(words));
        }
        for (var note : plan.notes()) {
            paper.item(words.text("plan.note." + note.code(), note.arguments()));
        }
        if (report.source().isPresent()) {
            for (var each : report.source().get().report().assumptions()) {
                paper.item(words.text("assumption." + each.code(), each.arguments()));
            }
            long suspicious = report.source().get().report().suspicious();
            if (suspicious > 0) {
                paper.item(words.text("planfile.pdf.assumed.suspicious", suspicious, "notes.csv"));
            }
        }
        paper.skip(4);
    }

    private void leftOut(Demand demand) throws IOException {
        paper.chapter(words.text("planfile.pdf.left-out-rows"));
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.left-out.kind"), 26),
                PaperTable.text(words.text("planfile.pdf.left-out.counts"), 22),
                PaperTable.figure(words.text("planfile.pdf.left-out.vms"), 10),
                PaperTable.text(words.text("planfile.pdf.left-out.names"), 42)));
        for (KindDecision decision : demand.decisions()) {
            table.row(
                    words.of(decision.kind()),
                    words.of(decision.inclusion()),
                    words.integer(decision.vms()),
                    decision.inclusion() == Inclusion.OUT ? names(demand, decision) : "");
        }
        table.drawOn(paper);
        List<SheetReport> sheets =
                report.source().map(inventory -> inventory.report().sheets()).orElse(List.of());
        if (!sheets.isEmpty()) {
            sheets(sheets);
        }
    }

    private static String names(Demand demand, KindDecision decision) {
        List<String> names = demand.leftOut().stream()
                .filter(vm -> vm.kind() == decision.kind())
                .map(LeftOutVm::name)
                .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + ", …" : first;
    }

    private void sheets(List<SheetReport> sheets) throws IOException {
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.rows.sheet"), 22),
                PaperTable.figure(words.text("planfile.pdf.rows.read"), 14),
                PaperTable.figure(words.text("planfile.pdf.rows.kept"), 14),
                PaperTable.text(words.text("planfile.pdf.rows.why"), 50)));
        for (SheetReport sheet : sheets) {
            table.row(
                    sheet.sheet(),
                    words.integer(sheet.rowsRead()),
                    words.integer(sheet.rowsKept()),
                    sheet.leftOut().stream()
                            .map(left -> words.text("planfile.pdf.left-out-rows", words.of(left.reason()), left.rows()))
                            .collect(Collectors.joining("; ")));
        }
        paper.part(words.text("planfile.pdf.rows"), 60);
        table.drawOn(paper);
    }

    private void numbers(Plan plan) throws IOException {
        paper.chapter(words.text("planfile.pdf.why"));
        paper.paragraph(words.text("planfile.pdf.why.note"));
        PaperTable table = new PaperTable(List.of(
                PaperTable.text(words.text("planfile.pdf.why.object"), 17),
                PaperTable.text(words.text("planfile.pdf.why.number"), 20),
                PaperTable.figure(words.text("planfile.pdf.why.result"), 15),
                PaperTable.text(words.text("planfile.pdf.why.formula"), 48)));
        for (PlannedCpool cpool : plan.cpools()) {
            Stream.concat(Stream.of(cpool.bound().why()), cpool.why().stream()).forEach(why -> why(table, cpool, why));
        }
        table.drawOn(paper);
    }

    private void why(PaperTable table, PlannedCpool cpool, Why why) {
        String result = why.unit().equals("MiB")
                ? words.size(why.result())
                : words.decimal(why.result(), why.result() == Math.rint(why.result()) ? 0 : 2) + " " + unit(why);
        String key = "why." + why.code();
        table.row(cpool.name(), words.has(key) ? words.text(key) : why.code(), result.strip(), WhyText.of(why));
    }

    private String unit(Why why) {
        String key = "why.unit." + why.unit();
        return words.has(key) ? words.text(key) : why.unit();
    }
}
