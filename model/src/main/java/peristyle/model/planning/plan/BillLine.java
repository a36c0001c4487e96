package peristyle.model.planning.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the bill of quantities (CO-1).
 *
 * @param sku as it is ordered in the region: {@code csp:fr1:iaas:vmware:eco:v3}
 * @param name what it is
 * @param unit what one is: {@code blade}, {@code GiB}, {@code TiB}, {@code VM}
 * @param quantity whole units a month
 * @param unitPrice of the operator's list, null where it has none
 * @param amount quantity × price, null where there is no price
 * @param why where the quantity comes from
 */
public record BillLine(
        String sku,
        String name,
        String unit,
        long quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        Why why) {}
