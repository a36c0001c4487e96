package peristyle.model.exchange.workbook;

/** Reads references such as {@code CL17} without ever trusting them. */
final class CellAddress {

    /** What {@link #column} answers for a reference that no sheet can have. */
    static final int NONE = -1;

    private CellAddress() {}

    /** The column of a reference, from 0; {@link #NONE} where it or its row lies outside a sheet. */
    static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && letter(reference.charAt(at)) > 0) {
            column = column * 26 + letter(reference.charAt(at));
            if (column > Limits.COLUMNS) {
                return NONE;
            }
            at++;
        }
        return at == 0 || row(reference.substring(at)) == NONE ? NONE : column - 1;
    }

    /** A row number, from 1; {@link #NONE} where no sheet has such a row. */
    static int row(String digits) {
        if (digits.isEmpty() || digits.length() > 7) {
            return NONE;
        }
        int row = 0;
        for (int at = 0; at < digits.length(); at++) {
            char digit = digits.charAt(at);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            row = row * 10 + digit - '0';
        }
        return row >= 1 && row <= Limits.ROWS ? row : NONE;
    }

    /** The letters of a column, from 0: {@code A}, {@code CL}. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static int letter(char character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 1;
        }
        return character >= 'a' && character <= 'z' ? character - 'a' + 1 : 0;
    }
}
