package peristyle.model.exchange.inventory;

/**
 * Where in a file something stands.
 *
 * @param sheet table of the file
 * @param row number of the row, from 1
 */
public record Origin(String sheet, int row) {}
