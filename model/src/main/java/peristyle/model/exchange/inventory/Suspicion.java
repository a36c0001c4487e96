package peristyle.model.exchange.inventory;

import java.util.List;

/**
 * A value that cannot be right, or can be read in two ways.
 *
 * @param sheet table
 * @param row number of the row, from 1
 * @param column title of the column, or its letters
 * @param value what stands there, cut short where it is long
 * @param code why, dotted and lower case; its text is {@code suspicion.<code>}
 * @param arguments what the text needs
 */
public record Suspicion(String sheet, int row, String column, String value, String code, List<Object> arguments) {

    public Suspicion {
        arguments = List.copyOf(arguments);
    }
}
