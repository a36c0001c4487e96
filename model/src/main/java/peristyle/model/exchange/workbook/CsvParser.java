package peristyle.model.exchange.workbook;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Turns the text of one CSV file into rows. A cell is no longer, and a row no wider, than a sheet allows. */
final class CsvParser {

    private static final int BUFFER = 256 << 10;

    private final String file;
    private final String table;
    private final CsvDialect dialect;
    private final RowBudget budget;

    CsvParser(String file, String table, CsvDialect dialect, RowBudget budget) {
        this.file = file;
        this.table = table;
        this.dialect = dialect;
        this.budget = budget;
    }

    void parse(InputStream bytes, RowSink sink) {
        Row row = new Row();
        try (CsvReader<SheetRow> rows = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .maxBufferSize(BUFFER)
                .build(row, new InputStreamReader(bytes, dialect.charset()))) {
            bytes.skipNBytes(dialect.mark());
            for (SheetRow each : rows) {
                if (sink.enough()) {
                    return;
                }
                budget.row();
                if (each.number() > 1 || !saysSeparator(each)) {
                    sink.row(each);
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException damaged) {
            throw malformed(damaged, row.cells.number());
        }
    }

    private boolean saysSeparator(SheetRow row) {
        String first = row.value(0);
        return first != null && first.equalsIgnoreCase("sep=") && row.filled() == 1;
    }

    private ProblemException malformed(Exception cause, int row) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ProblemException refused) {
                return refused;
            }
        }
        return new ProblemException(
                Problem.of("inventory.csv-malformed", file, table, row + 1, ZipGate.reason(cause)), cause);
    }

    /** Fills one row again and again. */
    private final class Row extends AbstractBaseCsvCallbackHandler<SheetRow> {

        private final SheetRow cells = new SheetRow();
        private int number;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.restart(++number);
        }

        @Override
        protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
            if (field >= Limits.COLUMNS) {
                throw new ProblemException(
                        Problem.of("inventory.cell-outside", file, table, String.valueOf(field + 1), number));
            }
            if (length > Limits.TEXT) {
                throw new ProblemException(Problem.of(
                        "inventory.text-too-long", file, table, CellAddress.letters(field) + number, Limits.TEXT));
            }
            budget.cell();
            if (length > 0) {
                cells.set(field, new String(text, offset, length), true);
            }
        }

        @Override
        protected SheetRow buildRecord() {
            return cells;
        }

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }
    }
}
