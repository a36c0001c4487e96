package peristyle.model.exchange.sheet;

import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * How a CSV file is written.
 *
 * @param delimiter what stands between two cells: comma, semicolon, tab or bar
 * @param raw whether text that a spreadsheet would run as a formula is left as it is
 */
public record CsvStyle(char delimiter, boolean raw) {

    /** RFC 4180: commas; formulas neutralised. */
    public static final CsvStyle STANDARD = new CsvStyle(',', false);

    private static final String DELIMITERS = ",;\t|";

    /**
     * Checks the delimiter.
     *
     * @throws ProblemException {@code export.unusable-delimiter}
     */
    public CsvStyle {
        if (DELIMITERS.indexOf(delimiter) < 0) {
            throw new ProblemException(Problem.of("export.unusable-delimiter", String.valueOf(delimiter)));
        }
    }
}
