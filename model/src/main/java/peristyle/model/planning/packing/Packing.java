package peristyle.model.planning.packing;

import java.util.List;

/**
 * What stands in which bin.
 *
 * @param bins for each bin the numbers of its items, ascending; an item with demand k stands k times
 */
public record Packing(List<List<Integer>> bins) {

    public Packing {
        bins = bins.stream().map(List::copyOf).toList();
    }

    /** Number of bins used. */
    public int size() {
        return bins.size();
    }
}
