package peristyle.app.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import peristyle.model.problem.Problem;

/** A length of time as the command line writes it: ISO 8601. */
final class TimeSpan {

    private static final Duration LONGEST = Duration.ofDays(3_653);

    private TimeSpan() {}

    /**
     * Reads {@code PT24H}.
     *
     * @throws WrongValueException {@code cli.duration} where it is not written so, not longer than zero, or longer than ten years
     */
    static Duration parse(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notWrittenSo) {
            // told below, with what is out of range
        }
        throw new WrongValueException(Problem.of("cli.duration", text));
    }
}
