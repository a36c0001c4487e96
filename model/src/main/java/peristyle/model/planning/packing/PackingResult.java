package peristyle.model.planning.packing;

/**
 * A packing, and how far it is from the best at most.
 *
 * @param packing the best found
 * @param bound what no packing can go below
 * @param nanos how long it took, ns
 */
public record PackingResult(Packing packing, LowerBound bound, long nanos) {

    /** Bins above the bound, as a share of the bound; 0 is proved to be the best, and there are no items at 0 bins. */
    public double gap() {
        return bound.bins() == 0 ? 0 : (double) packing.size() / bound.bins() - 1;
    }

    /** Whether no packing can be better. */
    public boolean proved() {
        return packing.size() <= bound.bins();
    }
}
