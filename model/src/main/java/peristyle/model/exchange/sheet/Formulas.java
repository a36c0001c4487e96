package peristyle.model.exchange.sheet;

/**
 * Keeps spreadsheets from running text as a formula: what begins like one gets an apostrophe in front, which they do not
 * show. Source: OWASP, CSV Injection.
 */
public final class Formulas {

    private Formulas() {}

    /** This text, harmless where a spreadsheet reads it. */
    public static String neutralised(String text) {
        return !text.isEmpty() && dangerous(text.charAt(0)) ? "'" + text : text;
    }

    private static boolean dangerous(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\0' -> true;
            case '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
