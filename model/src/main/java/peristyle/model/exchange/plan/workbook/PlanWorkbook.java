package peristyle.model.exchange.plan.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.plan.table.Named;
import peristyle.model.exchange.plan.table.PlanColumn;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.exchange.plan.table.PlanTable;
import peristyle.model.exchange.plan.table.PlanTables;
import peristyle.model.exchange.plan.table.PlanWords;
import peristyle.model.exchange.plan.table.Said;

/**
 * Every table as a sheet: numbers are numbers, the header stays in sight and filters, widths fit. Text is always a text cell,
 * which no spreadsheet runs as a formula.
 */
public final class PlanWorkbook {

    private static final String NAME = "Peristyle";
    private static final String VERSION = "0.1";
    private static final int MOST_CHARACTERS = 32_000;
    private static final int MOST_ROWS = Worksheet.MAX_ROWS - 2;
    private static final String HEADER_FILL = "E7EAEF";

    /** Columns as wide as this hold sentences, which would run over the paper's edge. */
    private static final int LONG_TEXT = 50;

    private final PlanWords words;

    private PlanWorkbook(PlanWords words) {
        this.words = words;
    }

    /** Writes the workbook; the stream stays open. */
    public static void write(PlanReport report, PlanWords words, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, NAME, VERSION);
        workbook.setGlobalDefaultFont("Arial", 10);
        PlanWorkbook writer = new PlanWorkbook(words);
        for (PlanTable<?> table : PlanTables.of(report)) {
            if (table.inWorkbook()) {
                writer.sheet(workbook, table);
            }
        }
        workbook.finish();
    }

    private <R> void sheet(Workbook workbook, PlanTable<R> table) throws IOException {
        Worksheet sheet = workbook.newWorksheet(words.text("planfile.table." + table.id()));
        List<PlanColumn<R>> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(
                    0,
                    column,
                    words.text("planfile.column." + columns.get(column).id()));
            sheet.width(column, columns.get(column).width() + 2.0);
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, 1);
        int[] rows = new int[1];
        table.forEachRow(cells -> {
            if (rows[0] < MOST_ROWS) {
                rows[0]++;
                for (int column = 0; column < columns.size(); column++) {
                    put(sheet, rows[0], column, cells.get(column));
                    style(sheet, rows[0], column, columns.get(column));
                }
            }
        });
        sheet.setAutoFilter(0, 0, Math.max(1, rows[0]), columns.size() - 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.finish();
    }

    private void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> sheet.value(row, column, cut(text));
            case Long number -> sheet.value(row, column, number);
            case Double number -> {
                if (Double.isFinite(number)) {
                    sheet.value(row, column, number);
                }
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, words.text(flag ? "planfile.yes" : "planfile.no"));
            case Enum<?> constant -> sheet.value(row, column, words.of(constant));
            case Named named -> sheet.value(row, column, cut(named.in(words)));
            case Said said -> sheet.value(row, column, cut(words.has(said.key()) ? said.in(words) : said.key()));
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        }
    }

    private static void style(Worksheet sheet, int row, int column, PlanColumn<?> of) {
        StyleSetter style = sheet.style(row, column);
        switch (of.kind()) {
            case WHOLE -> style.format("#,##0").set();
            case DECIMAL -> style.format("#,##0.###").set();
            case SHARE -> style.format("0.0%").set();
            case MONEY -> style.format("#,##0.00").set();
            case TEXT, FLAG, SENTENCE -> {
                if (of.width() >= LONG_TEXT) {
                    style.wrapText(true).verticalAlignment("top").set();
                }
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
