package peristyle.views.text;

/**
 * Something that has to be explained, in the reader's words.
 *
 * @param what what is the matter
 * @param why why it matters or was refused
 * @param remedy what to do
 */
public record Explanation(String what, String why, String remedy) {

    /** All three, one a line. */
    public String text() {
        return what + System.lineSeparator() + why + System.lineSeparator() + remedy;
    }
}
