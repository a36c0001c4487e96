package peristyle.model.rule;

import java.util.List;
import peristyle.model.estate.ObjectId;

/**
 * What a rule says of an object. Facts only: the sentences are made at the edge from the texts
 * {@code finding.<code>.what}, {@code .why} and {@code .remedy}.
 *
 * @param rule id of the platform's rule, for example {@code CP-4}
 * @param severity how much it matters
 * @param subject what it is about
 * @param code dotted, lower-case name of the kind of finding
 * @param arguments what the sentences need, in the order that the texts number them
 */
public record Finding(String rule, Severity severity, ObjectId subject, String code, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of this kind with these facts. */
    public static Finding of(String rule, Severity severity, ObjectId subject, String code, Object... arguments) {
        return new Finding(rule, severity, subject, code, List.of(arguments));
    }
}
