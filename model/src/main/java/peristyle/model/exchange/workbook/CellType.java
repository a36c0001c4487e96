package peristyle.model.exchange.workbook;

/** What a cell says that its value is. */
enum CellType {
    /** A number or a date; what is unknown is taken as one. */
    NUMBER,
    /** The number of a shared text. */
    SHARED,
    /** A text, its own or the result of a formula. */
    TEXT,
    /** Yes or no. */
    BOOLEAN,
    /** {@code #N/A} and the like. */
    ERROR;

    /** The type that these bytes name. */
    static CellType of(byte[] bytes, int from, int to) {
        return switch (to - from) {
            case 1 ->
                switch (bytes[from]) {
                    case 's' -> SHARED;
                    case 'b' -> BOOLEAN;
                    case 'e' -> ERROR;
                    default -> NUMBER;
                };
            // str and inlineStr are the only longer ones.
            case 3, 9 -> bytes[to - 1] == 'r' ? TEXT : NUMBER;
            default -> NUMBER;
        };
    }
}
