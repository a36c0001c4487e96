package peristyle.model.exchange.workbook;

/** Reads references such as {@code CL17} without ever trusting them. */
final class CellAddress {

    /** What {@link #column} answers for a reference that no sheet can have. */
    static final int NONE = -1;

    private CellAddress() {}

    /** The column of the reference in these bytes, from 0; {@link #NONE} where it or its row lies outside a sheet. */
    static int column(byte[] bytes, int from, int to) {
        int column = 0;
        int at = from;
        while (at < to && letter(bytes[at]) > 0) {
            column = column * 26 + letter(bytes[at]);
            if (column > Limits.COLUMNS) {
                return NONE;
            }
            at++;
        }
        return at == from || row(bytes, at, to) == NONE ? NONE : column - 1;
    }

    /** The row number in these bytes, from 1; {@link #NONE} where no sheet has such a row. */
    static int row(byte[] bytes, int from, int to) {
        if (from == to || to - from > 7) {
            return NONE;
        }
        int row = 0;
        for (int at = from; at < to; at++) {
            byte digit = bytes[at];
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

    private static int letter(byte character) {
        if (character >= 'A' && character <= 'Z') {
            return character - 'A' + 1;
        }
        return character >= 'a' && character <= 'z' ? character - 'a' + 1 : 0;
    }
}
