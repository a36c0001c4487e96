package peristyle.views.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which cell comes first: numbers inside words count as numbers, and the unknown is last either way. */
final class CellOrder {

    private CellOrder() {}

    static int compare(@Nullable Object a, @Nullable Object b, boolean descending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        int order = known(a, b);
        return descending ? -order : order;
    }

    @SuppressWarnings("unchecked")
    private static int known(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return natural(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    static int natural(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char left = a.charAt(i);
            char right = b.charAt(j);
            if (digit(left) && digit(right)) {
                int leftEnd = endOfNumber(a, i);
                int rightEnd = endOfNumber(b, j);
                int order = number(a, i, leftEnd, b, j, rightEnd);
                if (order != 0) {
                    return order;
                }
                i = leftEnd;
                j = rightEnd;
            } else if (left != right) {
                return Character.compare(left, right);
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String a, int i, int iEnd, String b, int j, int jEnd) {
        while (i < iEnd - 1 && a.charAt(i) == '0') {
            i++;
        }
        while (j < jEnd - 1 && b.charAt(j) == '0') {
            j++;
        }
        if (iEnd - i != jEnd - j) {
            return Integer.compare(iEnd - i, jEnd - j);
        }
        return a.substring(i, iEnd).compareTo(b.substring(j, jEnd));
    }
}
