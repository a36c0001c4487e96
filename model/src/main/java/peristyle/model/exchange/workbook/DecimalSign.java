package peristyle.model.exchange.workbook;

/** What separates whole and part in the numbers of a file. */
public enum DecimalSign {
    POINT,
    COMMA,
    /** To be guessed from each number. */
    UNKNOWN
}
