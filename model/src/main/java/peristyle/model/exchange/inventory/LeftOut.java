package peristyle.model.exchange.inventory;

import java.util.List;

/**
 * Rows of one table that were left out for one reason.
 *
 * @param reason why
 * @param rows how many
 * @param first numbers of the first few, from 1
 */
public record LeftOut(LeftOutReason reason, long rows, List<Integer> first) {

    /** How many row numbers are kept for each reason. */
    public static final int MOST_EXAMPLES = 5;

    public LeftOut {
        first = List.copyOf(first);
    }
}
