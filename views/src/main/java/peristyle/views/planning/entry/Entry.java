package peristyle.views.planning.entry;

import java.util.Arrays;
import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Text that was written into a field. */
public final class Entry {

    private Entry() {}

    /**
     * A number; a comma is a decimal point too.
     *
     * @param term what it is, as problems name it
     * @throws ProblemException {@code planning.terms} where it is none, or outside its range
     */
    public static double number(String term, String written, double least, double most) {
        String text = written.strip().replace(',', '.');
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.of("planning.terms", term, text, least, most), notANumber);
        }
        throw new ProblemException(Problem.of("planning.terms", term, text, least, most));
    }

    /**
     * A whole number.
     *
     * @throws ProblemException {@code planning.terms} where it is none, or outside its range
     */
    public static int whole(String term, String written, int least, int most) {
        double number = number(term, written, least, most);
        if (number != Math.rint(number)) {
            throw new ProblemException(Problem.of("planning.terms", term, written.strip(), least, most));
        }
        return (int) number;
    }

    /** Several things, separated by commas or semicolons; blank ones are left out. */
    public static List<String> list(String written) {
        return Arrays.stream(written.split("[,;\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A number as it is written into a field: whole ones without a point. */
    public static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
