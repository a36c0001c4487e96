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
        long quantity) {}
