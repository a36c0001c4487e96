package peristyle.model.exchange.workbook;

import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** How many rows and cells of a workbook may still be read. */
final class RowBudget {

    private final String file;
    private long rows;
    private long cells;

    RowBudget(String file) {
        this.file = file;
    }

    void row() {
        if (++rows > Limits.ALL_ROWS) {
            throw new ProblemException(Problem.of("inventory.too-many-rows", file, Limits.ALL_ROWS));
        }
    }

    void cell() {
        if (++cells > Limits.ALL_CELLS) {
            throw new ProblemException(Problem.of("inventory.too-many-cells", file, Limits.ALL_CELLS));
        }
    }
}
