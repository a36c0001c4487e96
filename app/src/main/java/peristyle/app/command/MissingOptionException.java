package peristyle.app.command;

import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** An option without which the command cannot go on, where picocli does not know that it is wanted. */
final class MissingOptionException extends ParameterException {

    @Serial
    private static final long serialVersionUID = 1;

    /** @param option as it is written, with what follows it */
    MissingOptionException(CommandLine line, String option) {
        super(line, option);
    }
}
