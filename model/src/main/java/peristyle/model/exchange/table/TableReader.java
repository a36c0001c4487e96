package peristyle.model.exchange.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.workbook.DecimalSign;
import peristyle.model.exchange.workbook.RowSink;
import peristyle.model.exchange.workbook.SheetRow;

/** Finds the header of a table and passes on its rows, but for those that are none. */
final class TableReader implements RowSink {

    /** A header further down is not looked for. */
    private static final int HEADER_WITHIN = 20;

    private static final Set<String> TOTALS =
            Set.of("total", "totals", "summary", "grand total", "sum", "summe", "gesamt", "somme", "suma", "subtotal");

    private final String table;
    private final List<? extends TableColumn> columns;
    private final Predicate<TableRow> vouchedFor;
    private final TableColumn key;
    private final ReportDraft report;
    private final DecimalSign sign;
    private final boolean date1904;
    private final KeptTexts texts;
    private final Consumer<TableRow> rows;
    private int rowsSeen;
    private @Nullable Header header;
    private String keyTitle = "";
    private @Nullable TableRow row;

    TableReader(
            TableColumn key,
            List<? extends TableColumn> columns,
            Predicate<TableRow> vouchedFor,
            ReportDraft report,
            DecimalSign sign,
            boolean date1904,
            KeptTexts texts,
            Consumer<TableRow> rows) {
        table = key.table();
        this.columns = columns;
        this.vouchedFor = vouchedFor;
        this.key = key;
        this.report = report;
        this.sign = sign;
        this.date1904 = date1904;
        this.texts = texts;
        this.rows = rows;
    }

    /** Whether the table's header was found. */
    boolean found() {
        return header != null;
    }

    @Override
    public void row(SheetRow cells) {
        if (header == null) {
            lookForHeader(cells);
            return;
        }
        TableRow current = row;
        if (current == null) {
            current = new TableRow(table, header, cells, report, sign, date1904, texts);
            row = current;
        }
        LeftOutReason reason = reason(cells, current);
        if (reason != null) {
            report.leftOut(table, cells.number(), reason);
        } else {
            rows.accept(current);
        }
    }

    private void lookForHeader(SheetRow cells) {
        if (rowsSeen++ >= HEADER_WITHIN || cells.width() == 0) {
            return;
        }
        Header candidate = Header.of(columns, cells);
        if (candidate.has(key)) {
            header = candidate;
            String title = cells.value(candidate.place(key));
            keyTitle = title == null ? key.title() : title.strip();
            report.columnsMissing(table, candidate.missing());
            for (OtherColumn again : candidate.repeated()) {
                report.suspect(table, cells.number(), again.title(), again.title(), "column-twice");
            }
        }
    }

    private @Nullable LeftOutReason reason(SheetRow cells, TableRow current) {
        if (cells.width() == 0) {
            return LeftOutReason.BLANK;
        }
        String name = current.text(key);
        if (name == null) {
            return LeftOutReason.NO_NAME;
        }
        if (name.equalsIgnoreCase(key.title()) || name.equalsIgnoreCase(keyTitle)) {
            return LeftOutReason.TITLE_REPEATED;
        }
        if (TOTALS.contains(name.toLowerCase(Locale.ROOT).replace(":", "").strip()) && !vouchedFor.test(current)) {
            return LeftOutReason.TOTAL;
        }
        return cells.filled() == 1 && name.split("\\s+").length > 4 ? LeftOutReason.EXPLANATION : null;
    }

    @Override
    public void trouble(CellTrouble kind, int rowNumber, String column, String value) {
        String code = switch (kind) {
            case FORMULA_WITHOUT_VALUE -> "formula-without-value";
            case ERROR_VALUE -> "error-value";
            case TEXT_MISSING -> "text-missing";
        };
        report.suspect(table, rowNumber, column, value, code);
    }
}
