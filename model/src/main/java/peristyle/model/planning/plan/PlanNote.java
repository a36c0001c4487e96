package peristyle.model.planning.plan;

import java.util.List;

/**
 * Something that a reader of the plan must know; its sentence is the text {@code plan.note.<code>}.
 *
 * @param code what
 * @param arguments what the text needs
 */
public record PlanNote(String code, List<Object> arguments) {

    public PlanNote {
        arguments = List.copyOf(arguments);
    }

    static PlanNote of(String code, Object... arguments) {
        return new PlanNote(code, List.of(arguments));
    }
}
