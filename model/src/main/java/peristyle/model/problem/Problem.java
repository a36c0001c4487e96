package peristyle.model.problem;

import java.util.List;

/**
 * Why something was refused or failed, as facts: the sentences are made at the edge, in the reader's language, from the
 * texts {@code problem.<code>.what}, {@code .why} and {@code .remedy}.
 *
 * @param code dotted, lower-case name of the kind of problem, for example {@code catalog.malformed}
 * @param arguments what the sentences need, in the order that the texts number them: strings, numbers, instants,
 *     durations, enum constants, object names, or the problem that led to this one
 */
public record Problem(String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem of this kind with these facts. */
    public static Problem of(String code, Object... arguments) {
        return new Problem(code, List.of(arguments));
    }
}
