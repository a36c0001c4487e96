package peristyle.model.planning.scenario;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Something to be ordered.
 *
 * @param by the last day to order it
 * @param needed the month in which it is first needed
 * @param object id of the pool or datastore
 * @param name what people call it
 * @param lacking what there would be too little of
 * @param itemClass key of the blade or storage class, empty for activated memory
 * @param quantity hosts, or MiB of activated memory or space
 */
public record PurchaseOrder(
        LocalDate by,
        YearMonth needed,
        String object,
        String name,
        Shortage.Lacking lacking,
        String itemClass,
        long quantity) {

    /** What can be ordered. */
    public enum Item {
        /** Hosts of a class. */
        HOSTS,
        /** Activated memory of a Cpool (CP-3), MiB. */
        ACTIVATED_MEMORY,
        /** Space of a datastore (ST-5), MiB. */
        SPACE;

        /** What helps where there is too little of this. */
        public static Item of(Shortage.Lacking lacking) {
            return switch (lacking) {
                case SPACE -> SPACE;
                case ACTIVATED_MEMORY -> ACTIVATED_MEMORY;
                case MEMORY, CPU, GPU, NETWORK, PLACES, OTHER_HOST, HIGH_AVAILABILITY -> HOSTS;
            };
        }
    }

    /** What is ordered. */
    public Item item() {
        return Item.of(lacking);
    }
}
