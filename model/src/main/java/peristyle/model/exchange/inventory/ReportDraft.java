package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An {@link ImportReport} that is being written. Not thread-safe. */
public final class ReportDraft {

    private static final int MOST_VALUE = 80;

    private final Map<String, SheetDraft> sheets = new LinkedHashMap<>();
    private final Map<List<String>, JoinDraft> joins = new LinkedHashMap<>();
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final Set<Assumption> assumptions = new LinkedHashSet<>();
    private long suspicious;

    private final String label;

    /** An empty report. */
    public ReportDraft() {
        this("");
    }

    /**
     * An empty report on one file of several.
     *
     * @param file put before the names of its tables, so that they can be told from those of the others; may be empty
     */
    public ReportDraft(String file) {
        label = file.isEmpty() ? "" : file + ": ";
    }

    /** Goes on where this report ends. */
    public static ReportDraft continuing(ImportReport report) {
        ReportDraft draft = new ReportDraft();
        draft.add(report);
        return draft;
    }

    /** Takes over everything that this report says. */
    public void add(ImportReport report) {
        for (SheetReport sheet : report.sheets()) {
            sheets.computeIfAbsent(sheet.sheet(), SheetDraft::new).add(sheet);
        }
        for (FailedJoin join : report.joins()) {
            joins.computeIfAbsent(
                            List.of(join.sheet(), join.target()), key -> new JoinDraft(join.sheet(), join.target()))
                    .add(join);
        }
        report.suspicions().stream()
                .limit(ImportReport.MOST_SUSPICIONS - suspicions.size())
                .forEach(suspicions::add);
        suspicious += report.suspicious();
        assumptions.addAll(report.assumptions());
    }

    /** What this report calls the table of this name. */
    public String named(String sheet) {
        return label.isEmpty() ? sheet : label + sheet;
    }

    /** A place in a table. */
    public Origin origin(String sheet, int row) {
        return new Origin(named(sheet), row);
    }

    /** A row of this table was read and used, until something else is said of it. */
    public void kept(String sheet) {
        sheet(sheet).kept++;
    }

    /** A row was read and not used. */
    public void leftOut(String sheet, int row, LeftOutReason reason) {
        sheet(sheet).leaveOut(row, reason);
    }

    /** A table was there, with or without rows; these columns are not in it. */
    public void columnsMissing(String sheet, List<String> columns) {
        sheet(sheet).columnsMissing.addAll(columns);
    }

    /** A row names something that another table does not have. */
    public void failedJoin(String sheet, String target, int row, String name) {
        joins.computeIfAbsent(List.of(named(sheet), target), key -> new JoinDraft(named(sheet), target))
                .add(row, name);
    }

    /** A value that cannot be right. */
    public void suspect(String sheet, int row, String column, String value, String code, Object... arguments) {
        suspicious++;
        if (suspicions.size() < ImportReport.MOST_SUSPICIONS) {
            String shown = value.length() > MOST_VALUE ? value.substring(0, MOST_VALUE) + "…" : value;
            suspicions.add(new Suspicion(named(sheet), row, column, shown, code, List.of(arguments)));
        }
    }

    /** Something taken for granted; said once however often. */
    public void assume(String code, Object... arguments) {
        assumptions.add(new Assumption(code, List.of(arguments)));
    }

    /** The report as it stands. */
    public ImportReport report() {
        return new ImportReport(
                sheets.values().stream().map(SheetDraft::report).toList(),
                joins.values().stream().map(JoinDraft::failed).toList(),
                suspicions,
                suspicious,
                List.copyOf(assumptions));
    }

    private SheetDraft sheet(String name) {
        return sheets.computeIfAbsent(named(name), SheetDraft::new);
    }

    private static final class SheetDraft {

        private final String name;
        private long kept;
        private final Map<LeftOutReason, Long> counts = new EnumMap<>(LeftOutReason.class);
        private final Map<LeftOutReason, List<Integer>> examples = new EnumMap<>(LeftOutReason.class);
        private final Set<String> columnsMissing = new LinkedHashSet<>();

        SheetDraft(String name) {
            this.name = name;
        }

        void leaveOut(int row, LeftOutReason reason) {
            leaveOut(reason, 1, List.of(row));
        }

        private void leaveOut(LeftOutReason reason, long rows, List<Integer> first) {
            counts.merge(reason, rows, Long::sum);
            List<Integer> known = examples.computeIfAbsent(reason, key -> new ArrayList<>());
            for (Integer row : first) {
                if (known.size() < LeftOut.MOST_EXAMPLES) {
                    known.add(row);
                }
            }
        }

        void add(SheetReport sheet) {
            kept += sheet.rowsKept();
            sheet.leftOut().forEach(each -> leaveOut(each.reason(), each.rows(), each.first()));
            columnsMissing.addAll(sheet.columnsMissing());
        }

        SheetReport report() {
            List<LeftOut> leftOut = new ArrayList<>();
            long rows = kept;
            for (Map.Entry<LeftOutReason, Long> each : counts.entrySet()) {
                rows += each.getValue();
                leftOut.add(
                        new LeftOut(each.getKey(), each.getValue(), examples.getOrDefault(each.getKey(), List.of())));
            }
            return new SheetReport(name, rows, kept, leftOut, List.copyOf(columnsMissing));
        }
    }

    private static final class JoinDraft {

        private final String sheet;
        private final String target;
        private long rows;
        private final Set<String> names = new LinkedHashSet<>();
        private final List<Integer> first = new ArrayList<>();

        JoinDraft(String sheet, String target) {
            this.sheet = sheet;
            this.target = target;
        }

        void add(int row, String name) {
            rows++;
            example(row, name);
        }

        void add(FailedJoin join) {
            rows += join.rows();
            join.names().forEach(name -> example(0, name));
            join.firstRows().forEach(row -> example(row, ""));
        }

        private void example(int row, String name) {
            if (row > 0 && first.size() < LeftOut.MOST_EXAMPLES) {
                first.add(row);
            }
            if (!name.isEmpty() && names.size() < LeftOut.MOST_EXAMPLES) {
                names.add(name);
            }
        }

        FailedJoin failed() {
            return new FailedJoin(sheet, target, rows, List.copyOf(names), first);
        }
    }
}
