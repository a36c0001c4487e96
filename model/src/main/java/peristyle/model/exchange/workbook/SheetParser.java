package peristyle.model.exchange.workbook;

import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
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
    private final StringBuilder text = new StringBuilder();
    private int rowNumber;
    private int column;
    private @Nullable String type;
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
        for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> entered(part.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inValue && !part.appendTo(text)) {
                        throw new ProblemException(
                                Problem.of("inventory.text-too-long", file, sheet, where(), Limits.TEXT));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (part.name().equals("sheetData") || sink.enough()) {
                        return;
                    }
                    left(part.name());
                }
                default -> {}
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
        String given = part.attribute("r");
        int next = given == null ? rowNumber + 1 : CellAddress.row(given);
        if (next == CellAddress.NONE || next > Limits.ROWS) {
            throw outside(given == null ? String.valueOf(rowNumber + 1) : given);
        }
        rowNumber = next;
        column = -1;
        row.restart(rowNumber);
        budget.row();
    }

    private void startCell() {
        String reference = part.attribute("r");
        int next = reference == null ? column + 1 : CellAddress.column(reference);
        if (next == CellAddress.NONE || next >= Limits.COLUMNS) {
            throw outside(reference == null ? "" : reference);
        }
        column = next;
        type = part.attribute("t");
        formula = false;
        hasValue = false;
        text.setLength(0);
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
        String value = text.toString();
        switch (type == null ? "n" : type) {
            case "s" -> {
                String shared = strings.at(value);
                if (shared == null) {
                    trouble(CellTrouble.TEXT_MISSING, value);
                }
                row.set(column, shared, true);
            }
            case "inlineStr", "str" -> row.set(column, value, true);
            case "b" -> row.set(column, value.equals("1") || value.equals("true") ? "True" : "False", false);
            case "e" -> trouble(CellTrouble.ERROR_VALUE, value);
            default -> row.set(column, value, false);
        }
    }

    private void trouble(CellTrouble kind, String value) {
        sink.trouble(kind, rowNumber, CellAddress.letters(column), value);
    }

    private String where() {
        return CellAddress.letters(Math.max(0, column)) + rowNumber;
    }

    private ProblemException outside(String reference) {
        String shown = reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
        return new ProblemException(Problem.of("inventory.cell-outside", file, sheet, shown, rowNumber));
    }
}
