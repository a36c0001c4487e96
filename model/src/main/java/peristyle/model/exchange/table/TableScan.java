package peristyle.model.exchange.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.workbook.Tables;

/** Reads the tables of a file one after the other, and reports those that are not there. */
public final class TableScan {

    private final Tables tables;
    private final ReportDraft report;
    private final KeptTexts texts;

    /**
     * A scan of these tables.
     *
     * @param file what refusals call the file
     */
    public TableScan(String file, Tables tables, ReportDraft report) {
        this.tables = tables;
        this.report = report;
        texts = new KeptTexts(file);
    }

    /** The name under which the file has this table, whatever the case of its letters. */
    public static Optional<String> among(List<String> names, String table) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(table.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Reads the table of the key column from its header to its end.
     *
     * @param key what every row must have, and what the header is known by
     * @param columns all columns of this table that are of use
     * @param vouchedFor whether a row with the name of a sum is none
     * @param rows takes the rows that are kept
     * @return false where the file has no such table, or one without the key column
     */
    public boolean read(
            TableColumn key,
            List<? extends TableColumn> columns,
            Predicate<TableRow> vouchedFor,
            Consumer<TableRow> rows) {
        Optional<String> name = among(tables.names(), key.table());
        if (name.isEmpty()) {
            report.assume("table-missing", report.named(key.table()));
            return false;
        }
        TableReader reader = new TableReader(
                key, columns, vouchedFor, report, tables.decimalSign(name.get()), tables.date1904(), texts, rows);
        tables.read(name.get(), reader);
        if (!reader.found()) {
            report.assume("table-without-key", report.named(key.table()), key.title());
        }
        return reader.found();
    }
}
