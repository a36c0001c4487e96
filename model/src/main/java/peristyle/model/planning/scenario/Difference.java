package peristyle.model.planning.scenario;

import java.util.List;

/**
 * Something in which one scenario differs from another. Its sentence is the text {@code scenario.difference.<code>}.
 *
 * @param code what differs
 * @param arguments what the sentence needs: names, numbers, months, constants
 */
public record Difference(String code, List<Object> arguments) {

    public Difference {
        arguments = List.copyOf(arguments);
    }

    static Difference of(String code, Object... arguments) {
        return new Difference(code, List.of(arguments));
    }
}
