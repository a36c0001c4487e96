package peristyle.model.catalog;

import java.util.Locale;

/**
 * What is billed by the month (CO-1).
 *
 * @param id with {@code (region)} for the region's code in lower case
 * @param name what it is
 * @param unit what one is: {@code VM}, {@code TiB}, {@code GiB}, {@code blade}
 */
public record Sku(String id, String name, String unit) {

    /** The SKU as it is ordered in a region: {@code csp:fr1:…}. */
    public String in(String regionCode) {
        return id.replace("(region)", regionCode.toLowerCase(Locale.ROOT));
    }
}
