package peristyle.model.exchange.table;

/**
 * A titled column that a format does not have of itself.
 *
 * @param title as the file writes it
 * @param key as titles are compared: lower case, letters and digits
 * @param place where it stands, from 0
 */
public record OtherColumn(String title, String key, int place) {

    /** How a title is compared with others. */
    public static String key(String title) {
        return Header.key(title);
    }
}
