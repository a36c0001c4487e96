package peristyle.model.exchange.workbook;

import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** How many bytes all parts of a workbook may still inflate to. */
final class InflationBudget {

    private final String file;
    private long left = Limits.INFLATED_BYTES;

    InflationBudget(String file) {
        this.file = file;
    }

    /** Takes these bytes off; refuses the file where none are left. */
    void spend(String part, int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new ProblemException(Problem.of("inventory.inflates-too-much", file, part, Limits.INFLATED_BYTES));
        }
    }
}
