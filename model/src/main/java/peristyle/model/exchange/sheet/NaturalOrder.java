package peristyle.model.exchange.sheet;

import java.util.Comparator;

/**
 * Text as people sort it: case does not matter, and digits inside words count as numbers of any length, so that
 * {@code vm-9} comes before {@code vm-10}. A total order: only equal texts are equal.
 */
public enum NaturalOrder implements Comparator<String> {
    /** The only one. */
    NATURAL;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char left = a.charAt(i);
            char right = b.charAt(j);
            if (digit(left) && digit(right)) {
                int leftEnd = endOfNumber(a, i);
                int rightEnd = endOfNumber(b, j);
                int order = numbers(a, i, leftEnd, b, j, rightEnd);
                if (order != 0) {
                    return order;
                }
                i = leftEnd;
                j = rightEnd;
            } else {
                int order = left == right ? 0 : Character.compare(fold(left), fold(right));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int numbers(String a, int from, int end, String b, int otherFrom, int otherEnd) {
        int i = withoutZeros(a, from, end);
        int j = withoutZeros(b, otherFrom, otherEnd);
        if (end - i != otherEnd - j) {
            return Integer.compare(end - i, otherEnd - j);
        }
        while (i < end) {
            int order = Character.compare(a.charAt(i++), b.charAt(j++));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int withoutZeros(String text, int from, int end) {
        int at = from;
        while (at < end - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
