package peristyle.app.command;

import java.io.Serial;
import peristyle.model.problem.Problem;

/** A value on the command line that is not written as it must be: wrong use, told as the problem that it is. */
final class WrongValueException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    WrongValueException(Problem problem) {
        super(problem.code() + " " + problem.arguments());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
