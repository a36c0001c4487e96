package peristyle.model.drill;

/**
 * A place in a drill file.
 *
 * @param line from 1
 * @param column from 1
 */
public record Spot(int line, int column) {}
