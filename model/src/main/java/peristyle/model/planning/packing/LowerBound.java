package peristyle.model.planning.packing;

/**
 * A number of bins that no packing can go below.
 *
 * @param bins the bound, 0 only when there are no items
 * @param argument what proves it
 * @param dimension the dimension that binds, from 0; for a proof that rests on several, the one that takes the greatest
 *     part in it
 */
public record LowerBound(int bins, Argument argument, int dimension) {

    /** How a bound is proved. */
    public enum Argument {
        /** The sum of all weights in one dimension, over the capacity. */
        VOLUME,
        /** The same sum after large weights were rounded up and small ones down in a way that keeps all packings. */
        ROUNDED_VOLUME,
        /** Items of which no two fit into one bin. */
        CONFLICTS,
        /** Prices under which no bin can be worth more than one, and all items together are worth this much. */
        PRICES
    }
}
