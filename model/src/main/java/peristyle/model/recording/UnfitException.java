package peristyle.model.recording;

import peristyle.model.problem.Problem;

/** Something in a recording that cannot be so: what it is, for the one who knows in which part it stands. */
final class UnfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnfitException(Problem problem) {
        super(problem.code() + " " + problem.arguments());
        this.problem = problem;
    }

    UnfitException(Problem problem, Throwable cause) {
        super(problem.code() + " " + problem.arguments(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
