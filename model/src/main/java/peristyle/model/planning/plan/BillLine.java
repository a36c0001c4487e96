package peristyle.model.planning.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Service;

/**
 * One line of the bill of quantities (CO-1).
 *
 * @param sku as it is ordered in the region: {@code csp:fr1:iaas:vmware:eco:v3}
 * @param name what it is, as the catalogue says
 * @param service which of the services it is, where the catalogue names it as the one that ships does: then each language has
 *     a word for it. Null where the name is a product's or the operator's own
 * @param unit what one is: {@code blade}, {@code GiB}, {@code TiB}, {@code VM}
 * @param quantity whole units a month
 * @param unitPrice of the operator's list, null where it has none
 * @param amount quantity × price, null where there is no price
 * @param why where the quantity comes from
 */
public record BillLine(
        String sku,
        String name,
        @Nullable Service service,
        String unit,
        long quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        Why why) {}
