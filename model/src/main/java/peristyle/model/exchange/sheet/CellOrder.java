package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;

/** Which of two cells of one column comes first: unknown is last whichever way the column is sorted. */
public final class CellOrder {

    private CellOrder() {}

    /** Negative where {@code a} comes first, positive where {@code b} does. */
    public static int compare(@Nullable Object a, @Nullable Object b, boolean descending) {
        if (a == null) {
            return b == null ? 0 : 1;
        }
        if (b == null) {
            return -1;
        }
        return descending ? known(b, a) : known(a, b);
    }

    @SuppressWarnings("unchecked")
    static int known(Object a, Object b) {
        return a instanceof String left && b instanceof String right
                ? NaturalOrder.NATURAL.compare(left, right)
                : ((Comparable<Object>) a).compareTo(b);
    }
}
