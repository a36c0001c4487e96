package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Says in our words what H2 says in its own. */
final class StoreFailure {

    private StoreFailure() {}

    /** What keeps a file from being opened. */
    static ProblemException opening(Path file, SQLException cause) {
        if (diskFull(cause)) {
            return full(file, cause);
        }
        return switch (cause.getErrorCode()) {
            case ErrorCode.WRONG_USER_OR_PASSWORD -> problem(cause, "store.foreign", file.toString());
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.UNSUPPORTED_SETTING_COMBINATION -> corrupt(file, cause.getMessage(), cause);
            default -> writing(file, cause);
        };
    }

    static ProblemException corrupt(Path file, @Nullable String what, Exception cause) {
        return problem(cause, "store.corrupt", file.toString(), what == null ? "" : words(what));
    }

    /** What keeps a file from being read that nobody writes to. */
    static ProblemException reading(Path file, SQLException cause) {
        return switch (cause.getErrorCode()) {
            case ErrorCode.WRONG_USER_OR_PASSWORD -> opening(file, cause);
            // H2 would begin anew: it found no state of the file that is whole.
            case ErrorCode.DATABASE_IS_READ_ONLY -> problem(cause, "store.nothing-whole", file.toString());
            default -> corrupt(file, cause.getMessage(), cause);
        };
    }

    /** What H2 says, without the statement that it says it of. */
    private static String words(String what) {
        int statement = what.indexOf("; SQL statement:");
        return statement < 0 ? what : what.substring(0, statement);
    }

    /** What keeps a statement from being carried out. */
    static ProblemException writing(Path file, SQLException cause) {
        return diskFull(cause)
                ? full(file, cause)
                : problem(cause, "store.failed", file.toString(), words(String.valueOf(cause.getMessage())));
    }

    static ProblemException full(Path file, @Nullable Exception cause) {
        Problem problem = Problem.of("store.full", file.toString());
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }

    /** Whether the file, not the statement, is what failed: nothing more can be written through this connection. */
    static boolean fatal(SQLException cause) {
        return switch (cause.getErrorCode()) {
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OUT_OF_MEMORY,
                    ErrorCode.GENERAL_ERROR_1 -> true;
            default -> false;
        };
    }

    /** The operating system tells it in words only. */
    static boolean diskFull(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            boolean fromSystem = at instanceof IOException || at instanceof SQLException;
            if (fromSystem
                    && (message.contains("no space left")
                            || message.contains("not enough space")
                            || message.contains("quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException problem(Exception cause, String code, Object... arguments) {
        return new ProblemException(Problem.of(code, arguments), cause);
    }
}
