package peristyle.views.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peristyle.model.exchange.inventory.Assumption;
import peristyle.model.exchange.inventory.FailedJoin;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.exchange.inventory.LeftOut;
import peristyle.model.exchange.inventory.SheetReport;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.inventory.Suspicion;
import peristyle.views.console.Settings;
import peristyle.views.text.Texts;

/** An import report in the reader's words: rows read, kept, left out and why; what was assumed; what looks wrong. */
public final class ImportReportText {

    /** Where the report of the file that the estate was read from is kept. */
    public static final String SETTING = "import.report";

    private static final int MOST_SUSPICIONS = 200;

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private ImportReportText(Texts texts) {
        this.texts = texts;
    }

    /** The report, line by line. */
    public static List<String> lines(ImportReport report, Texts texts) {
        ImportReportText text = new ImportReportText(texts);
        text.sheets(report.sheets());
        text.joins(report.joins());
        text.assumptions(report.assumptions());
        text.suspicions(report);
        return List.copyOf(text.lines);
    }

    /**
     * What the file holds in one line, and the report, as one text; kept with the settings, so that it can be read later.
     *
     * @param cpools Cpools that its clusters became
     */
    public static String keep(InventoryTotals totals, int cpools, ImportReport report, Texts texts, Settings settings) {
        String text = summary(totals, cpools, texts) + "\n\n" + String.join("\n", lines(report, texts));
        settings.put(SETTING, text);
        return text;
    }

    private static String summary(InventoryTotals totals, int cpools, Texts texts) {
        return texts.get(
                "cli.imported",
                totals.vms(),
                totals.on(),
                totals.off(),
                totals.of(Standing.TEMPLATE),
                totals.hosts(),
                cpools);
    }

    private void title(String key) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(texts.get(key));
    }

    private void sheets(List<SheetReport> sheets) {
        title("imported.sheets");
        for (SheetReport sheet : sheets) {
            long out = sheet.rowsRead() - sheet.rowsKept();
            lines.add("  " + texts.get("imported.sheet", sheet.sheet(), sheet.rowsRead(), sheet.rowsKept(), out));
            sheet.leftOut().forEach(this::leftOut);
            if (!sheet.columnsMissing().isEmpty()) {
                lines.add("    " + texts.get("imported.columns-missing", String.join(", ", sheet.columnsMissing())));
            }
        }
    }

    private void leftOut(LeftOut left) {
        lines.add("    "
                + texts.get(
                        "imported.left-out", texts.of(left.reason()), left.rows(), numbers(left.first(), left.rows())));
    }

    private void joins(List<FailedJoin> joins) {
        if (joins.isEmpty()) {
            return;
        }
        title("imported.joins");
        for (FailedJoin join : joins) {
            lines.add("  "
                    + texts.get(
                            "imported.join",
                            join.sheet(),
                            join.target(),
                            join.rows(),
                            String.join(", ", join.names()),
                            numbers(join.firstRows(), join.rows())));
        }
    }

    private void assumptions(List<Assumption> assumptions) {
        if (assumptions.isEmpty()) {
            return;
        }
        title("imported.assumptions");
        for (Assumption assumption : assumptions) {
            lines.add("  " + texts.get("assumption." + assumption.code(), assumption.arguments()));
        }
    }

    private void suspicions(ImportReport report) {
        if (report.suspicious() == 0) {
            return;
        }
        title("imported.suspicions");
        report.suspicions().stream().limit(MOST_SUSPICIONS).map(this::suspicion).forEach(lines::add);
        long more = report.suspicious()
                - Math.min(MOST_SUSPICIONS, report.suspicions().size());
        if (more > 0) {
            lines.add("  " + texts.get("imported.more", more));
        }
    }

    private String suspicion(Suspicion suspicion) {
        return "  "
                + texts.get(
                        "imported.suspicion",
                        suspicion.sheet(),
                        suspicion.row(),
                        suspicion.column(),
                        suspicion.value(),
                        texts.get("suspicion." + suspicion.code(), suspicion.arguments()));
    }

    private static String numbers(List<Integer> first, long all) {
        String numbers = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return first.size() < all ? numbers + ", …" : numbers;
    }
}
