package peristyle.model.exchange.inventory;

import java.util.List;

/**
 * Something that was taken for granted because the file does not say it.
 *
 * @param code what, dotted and lower case; its text is {@code assumption.<code>}
 * @param arguments what the text needs
 */
public record Assumption(String code, List<Object> arguments) {

    public Assumption {
        arguments = List.copyOf(arguments);
    }
}
