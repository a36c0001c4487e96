package peristyle.model.exchange.sheet;

/** A text to be found inside others, whatever the case. Allocates nothing when it is asked. */
final class Contained {

    private final char[] folded;

    Contained(String sought) {
        folded = sought.toCharArray();
        for (int each = 0; each < folded.length; each++) {
            folded[each] = NaturalOrder.fold(folded[each]);
        }
    }

    boolean in(String text) {
        int last = text.length() - folded.length;
        for (int at = 0; at <= last; at++) {
            if (startsAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String text, int at) {
        for (int each = 0; each < folded.length; each++) {
            char c = text.charAt(at + each);
            if (c != folded[each] && NaturalOrder.fold(c) != folded[each]) {
                return false;
            }
        }
        return true;
    }
}
