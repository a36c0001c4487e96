package peristyle.model.planning.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bill of quantities for a month (CO-1).
 *
 * @param lines by SKU, each once
 * @param currency of the price list, null where there is none
 * @param total sum of all amounts; null where there is no price list or a line has no price: a sum without a part is wrong
 * @param unpriced SKUs that the price list lacks
 */
public record Bill(
        List<BillLine> lines,
        @Nullable String currency,
        @Nullable BigDecimal total,
        List<String> unpriced) {

    public Bill {
        lines = List.copyOf(lines);
        unpriced = List.copyOf(unpriced);
    }
}
