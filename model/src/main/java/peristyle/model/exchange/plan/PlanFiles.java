package peristyle.model.exchange.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.exchange.plan.json.PlanJson;
import peristyle.model.exchange.plan.pdf.PlanPdf;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanTable;
import peristyle.model.exchange.plan.table.PlanTables;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.exchange.plan.workbook.PlanWorkbook;
import peristyle.model.exchange.sheet.ExportProgress;
import peristyle.model.exchange.sheet.WholeFolder;
import peristyle.model.exchange.sheet.WholeFolder.Part;

/** All files of a plan. */
public final class PlanFiles {

    /** Names of all of them, in their order: every plan has the same. */
    public static final List<String> NAMES = List.of(
            "plan.json",
            "summary.csv",
            "bill.csv",
            "cpools.csv",
            "hosts.csv",
            "vms.csv",
            "disks.csv",
            "datastores.csv",
            "placement.csv",
            "right-sizing.csv",
            "failures.csv",
            "failure-steps.csv",
            "left-out.csv",
            "decisions.csv",
            "rows-read.csv",
            "notes.csv",
            "alternatives.csv",
            "settings.csv",
            "why.csv",
            "plan.xlsx",
            "plan.pdf");

    private PlanFiles() {}

    /**
     * Writes {@code plan.json}, every table as CSV, {@code plan.xlsx} and {@code plan.pdf} into a folder, all or none.
     *
     * @param report what they say
     * @param words the language of the workbook and the report
     * @param day when the report is made, as its cover says
     * @return the files
     * @throws peristyle.model.problem.ProblemException {@code export.*} where they cannot be written
     */
    public static List<Path> write(PlanReport report, PlanWords words, String day, Path folder) {
        return write(report, words, day, folder, ExportProgress.NONE);
    }

    /**
     * The same, told file by file and asked often, from the writing thread, whether to go on.
     *
     * @throws peristyle.model.problem.ProblemException {@code export.*} where they cannot be written, or
     *     {@code export.cancelled}
     */
    public static List<Path> write(
            PlanReport report, PlanWords words, String day, Path folder, ExportProgress progress) {
        List<Part> parts = parts(report, words, day);
        List<Part> watched = new ArrayList<>();
        for (Part part : parts) {
            int done = watched.size();
            watched.add(new Part(
                    part.name(), out -> part.content().writeTo(new WatchedStream(out, progress, done, parts.size()))));
        }
        return WholeFolder.write(folder, watched);
    }

    private static List<Part> parts(PlanReport report, PlanWords words, String day) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("plan.json", out -> PlanJson.write(report, out)));
        for (PlanTable<?> table : PlanTables.of(report)) {
            parts.add(new Part(table.id() + ".csv", out -> PlanCsv.write(table, out)));
        }
        parts.add(new Part("plan.xlsx", out -> PlanWorkbook.write(report, words, out)));
        parts.add(new Part("plan.pdf", out -> PlanPdf.write(report, words, day, out)));
        return parts;
    }
}
