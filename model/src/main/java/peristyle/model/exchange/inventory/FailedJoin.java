package peristyle.model.exchange.inventory;

import java.util.List;

/**
 * Rows of one table that name something that another table does not have.
 *
 * @param sheet table that names it
 * @param target table where it should be
 * @param rows how many rows
 * @param names the first few names that were not found, in order of appearance
 * @param firstRows numbers of the first few rows, from 1
 */
public record FailedJoin(String sheet, String target, long rows, List<String> names, List<Integer> firstRows) {

    public FailedJoin {
        names = List.copyOf(names);
        firstRows = List.copyOf(firstRows);
    }
}
