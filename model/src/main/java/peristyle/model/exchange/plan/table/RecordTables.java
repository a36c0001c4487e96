package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.decimal;
import static peristyle.model.exchange.plan.table.PlanColumn.sentence;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.LeftOut;
import peristyle.model.exchange.inventory.SheetReport;
import peristyle.model.planning.demand.KindDecision;
import peristyle.model.planning.demand.LeftOutVm;

/** What was read, what was left out and why, and what was taken for granted: nothing is left out silently. */
final class RecordTables {

    private RecordTables() {}

    static PlanTable<LeftOutVm> leftOut(PlanReport report) {
        return new PlanTable<>(
                "left-out",
                List.of(
                        text("vm", 30, LeftOutVm::name),
                        text("kind", 20, LeftOutVm::kind),
                        text("source_server", 20, each -> each.place().server()),
                        text("source_datacenter", 18, each -> each.place().datacenter()),
                        text("source_cluster", 20, each -> each.place().cluster()),
                        text("source_host", 24, each -> each.place().host()),
                        text("vm_id", 30, LeftOutVm::id)),
                report.plan().demand().leftOut()::stream);
    }

    static PlanTable<KindDecision> decisions(PlanReport report) {
        return new PlanTable<>(
                "decisions",
                List.of(
                        text("kind", 20, KindDecision::kind),
                        text("counts", 16, KindDecision::inclusion),
                        whole("vms", each -> (long) each.vms())),
                report.plan().demand().decisions()::stream);
    }

    /** Rows of a table of the source: all of them, or those left out for one reason. */
    record RowsRead(SheetReport sheet, @Nullable LeftOut left) {}

    static PlanTable<RowsRead> rows(PlanReport report) {
        return new PlanTable<>(
                "rows-read",
                List.of(
                        text("sheet", 18, row -> row.sheet.sheet()),
                        whole("rows_read", row -> row.left == null ? row.sheet.rowsRead() : null),
                        whole("rows_kept", row -> row.left == null ? row.sheet.rowsKept() : null),
                        whole(
                                "rows_left_out",
                                row -> row.left == null
                                        ? row.sheet.rowsRead() - row.sheet.rowsKept()
                                        : row.left.rows()),
                        text("reason", 20, row -> row.left == null ? null : row.left.reason()),
                        text("first_rows", 30, row -> row.left == null ? null : listed(row.left.first())),
                        text(
                                "columns_missing",
                                60,
                                row -> row.left == null ? Listed.of(row.sheet.columnsMissing()) : null)),
                () -> report.source().stream()
                        .flatMap(inventory -> inventory.report().sheets().stream())
                        .flatMap(sheet -> Stream.concat(
                                Stream.of(new RowsRead(sheet, null)),
                                sheet.leftOut().stream().map(left -> new RowsRead(sheet, left)))));
    }

    private static String listed(List<?> values) {
        return Listed.of(values);
    }

    /** What a note is about. */
    enum Topic {
        /** What a reader of the plan must know. */
        PLAN,
        /** What the planner took for granted about VMs. */
        DEMAND,
        /** What the reader of the source took for granted. */
        SOURCE,
        /** A value of the source that cannot be right. */
        VALUE,
        /** Rows of the source that found no partner. */
        JOIN
    }

    /** A note. */
    record Note(Topic topic, String code, @Nullable Long count, String about, Said said) {}

    static PlanTable<Note> notes(PlanReport report) {
        return new PlanTable<>(
                "notes",
                List.of(
                        text("topic", 12, Note::topic),
                        text("code", 24, Note::code),
                        whole("count", Note::count),
                        text("about", 60, Note::about),
                        sentence("sentence", 110, Note::said)),
                () -> notesOf(report).stream());
    }

    /** All notes, those of the plan first. */
    static List<Note> notesOf(PlanReport report) {
        List<Note> notes = new ArrayList<>();
        report.plan().notes().forEach(note -> {
            Said said = new Said("plan.note." + note.code(), note.arguments());
            notes.add(new Note(Topic.PLAN, note.code(), null, said.facts(), said));
        });
        report.plan()
                .demand()
                .doubts()
                .forEach(doubt -> notes.add(new Note(
                        Topic.DEMAND, doubt.code(), (long) doubt.vms(), Listed.of(doubt.first()), Said.of(doubt))));
        report.source().ifPresent(inventory -> {
            inventory.report().assumptions().forEach(each -> {
                Said said = new Said("assumption." + each.code(), each.arguments());
                notes.add(new Note(Topic.SOURCE, each.code(), null, said.facts(), said));
            });
            inventory
                    .report()
                    .joins()
                    .forEach(each -> notes.add(new Note(
                            Topic.JOIN,
                            each.sheet() + " → " + each.target(),
                            each.rows(),
                            Listed.of(each.names()),
                            new Said(
                                    "imported.join",
                                    List.of(
                                            each.sheet(),
                                            each.target(),
                                            each.rows(),
                                            String.join(", ", each.names()),
                                            listed(each.firstRows()))))));
            inventory
                    .report()
                    .suspicions()
                    .forEach(each -> notes.add(new Note(
                            Topic.VALUE,
                            each.code(),
                            null,
                            each.sheet() + " " + each.row() + " " + each.column() + ": " + each.value(),
                            new Said("suspicion." + each.code(), each.arguments()))));
        });
        return notes;
    }

    static PlanTable<WhyRows.WhyRow> why(PlanReport report) {
        return new PlanTable<>(
                "why",
                List.of(
                        text("object", 14, WhyRows.WhyRow::object),
                        text("name", 42, WhyRows.WhyRow::name),
                        text("number", 22, row -> row.why().code()),
                        decimal(
                                "result",
                                row -> Double.isFinite(row.why().result())
                                        ? row.why().result()
                                        : null),
                        text("unit", 10, row -> row.why().unit()),
                        text("formula", 60, row -> row.why().formula()),
                        text("inputs", 80, row -> WhyText.inputs(row.why())),
                        text("rules", 16, row -> String.join(", ", row.why().rules()))),
                () -> WhyRows.of(report.plan()));
    }
}
