package peristyle.model.exchange.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What became of an inventory file: nothing is left out silently. Facts only; the sentences are made at the edge from the
 * texts {@code suspicion.<code>} and {@code assumption.<code>}.
 *
 * @param sheets what was read, table by table
 * @param joins rows that found no VM or no host to belong to, grouped
 * @param suspicions values that cannot be right, the first {@link #MOST_SUSPICIONS} of them
 * @param suspicious how many such values there are in all
 * @param assumptions what was taken for granted, in the order in which it was
 */
public record ImportReport(
        List<SheetReport> sheets,
        List<FailedJoin> joins,
        List<Suspicion> suspicions,
        long suspicious,
        List<Assumption> assumptions) {

    /** How many suspicious values are kept one by one. */
    public static final int MOST_SUSPICIONS = 1_000;

    public ImportReport {
        sheets = List.copyOf(sheets);
        joins = List.copyOf(joins);
        suspicions = List.copyOf(suspicions);
        assumptions = List.copyOf(assumptions);
    }

    /** What was read of the table of this name; empty where the file has none. */
    public Optional<SheetReport> sheet(String name) {
        return sheets.stream().filter(each -> each.sheet().equals(name)).findFirst();
    }
}
