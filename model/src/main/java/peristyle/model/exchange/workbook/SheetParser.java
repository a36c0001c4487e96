package peristyle.model.exchange.workbook;

import java.nio.charset.StandardCharsets;
import peristyle.model.exchange.workbook.RowSink.CellTrouble;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Turns the XML of one sheet into rows. Believes no {@code dimension}; a reference outside a sheet ends it. */
final class SheetParser {

    private final XmlPart part;
    private final SharedStrings strings;
    private final RowBudget budget;
    private final RowSink sink;
    private final String file;
    private final String sheet;

    private final SheetRow row = new SheetRow();
    private final XmlText text = new XmlText();
    private int rowNumber;
    private int column;
    private CellType type = CellType.NUMBER;
    private boolean formula;
    private boolean hasValue;
    private boolean inValue;
    private int phonetic;

    SheetParser(XmlPart part, SharedStrings strings, RowBudget budget, RowSink sink, String file, String sheet) {
        this.part = part;
        this.strings = strings;
        this.budget = budget;
        this.sink = sink;
        this.file = file;
        this.sheet = sheet;
    }

    /** Reads to the end of the sheet's data; what follows there is of no use here. */
    void parse() {
        for (XmlPart.Event event = part.next(); event != XmlPart.Event.FINISHED; event = part.next()) {
            switch (event) {
                case START -> entered(part.name());
                case TEXT -> {
                    if (inValue) {
                        part.appendTo(text);
                        if (text.tooLong()) {
                            throw new ProblemException(
                                    Problem.of("inventory.text-too-long", file, sheet, where(), Limits.TEXT));
                        }
                    }
                }
                case END -> {
                    if (part.name().equals("sheetData") || sink.enough()) {
                        return;
                    }
                    left(part.name());
                }
                case FINISHED -> {}
            }
        }
    }

    private void entered(String name) {
        switch (name) {
            case "row" -> startRow();
            case "c" -> startCell();
            case "v" -> {
                inValue = true;
                hasValue = true;
            }
            case "t" -> {
                inValue = phonetic == 0;
                hasValue = true;
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    private void left(String name) {
        switch (name) {
            case "row" -> sink.row(row);
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    private void startRow() {
        int given = part.tag().find("r");
        int next = given < 0
                ? rowNumber + 1
                : CellAddress.row(
                        part.bytes(), part.tag().from(given), part.tag().to(given));
        if (next == CellAddress.NONE || next > Limits.ROWS) {
            throw outside(given < 0 ? String.valueOf(rowNumber + 1) : written(given));
        }
        rowNumber = next;
        column = -1;
        row.restart(rowNumber);
        budget.row();
    }

    private void startCell() {
        XmlTag tag = part.tag();
        int given = tag.find("r");
        int next = given < 0 ? column + 1 : CellAddress.column(part.bytes(), tag.from(given), tag.to(given));
        if (next == CellAddress.NONE || next >= Limits.COLUMNS) {
            throw outside(given < 0 ? "" : written(given));
        }
        column = next;
        int said = tag.find("t");
        type = said < 0 ? CellType.NUMBER : CellType.of(part.bytes(), tag.from(said), tag.to(said));
        formula = false;
        hasValue = false;
        text.clear();
        budget.cell();
    }

    private void endCell() {
        if (formula && !hasValue) {
            trouble(CellTrouble.FORMULA_WITHOUT_VALUE, "");
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        switch (type) {
            case SHARED -> {
                String shared = strings.at(text);
                if (shared == null) {
                    trouble(CellTrouble.TEXT_MISSING, text.toString());
                }
                row.set(column, shared, true);
            }
            case TEXT -> set(true);
            case BOOLEAN -> {
                String value = text.toString();
                row.set(column, value.equals("1") || value.equals("true") ? "True" : "False", false);
            }
            case ERROR -> trouble(CellTrouble.ERROR_VALUE, text.toString());
            case NUMBER -> set(false);
        }
    }

    private void set(boolean isText) {
        if (!row.set(column, text, isText)) {
            throw new ProblemException(Problem.of("inventory.row-too-long", file, sheet, rowNumber, Limits.ROW_BYTES));
        }
    }

    private void trouble(CellTrouble kind, String value) {
        sink.trouble(kind, rowNumber, CellAddress.letters(column), value);
    }

    private String where() {
        return CellAddress.letters(Math.max(0, column)) + rowNumber;
    }

    private String written(int attribute) {
        int from = part.tag().from(attribute);
        return new String(part.bytes(), from, part.tag().to(attribute) - from, StandardCharsets.UTF_8);
    }

    private ProblemException outside(String reference) {
        String shown = reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
        return new ProblemException(Problem.of("inventory.cell-outside", file, sheet, shown, rowNumber));
    }
}
