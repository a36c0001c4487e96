package peristyle.model.planning.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's own prices (CO-1); there are no others.
 *
 * @param currency as it is printed: {@code EUR}
 * @param monthly price of one unit for a month, by SKU as it is ordered in the region
 */
public record PriceList(String currency, Map<String, BigDecimal> monthly) {

    public PriceList {
        monthly = Map.copyOf(monthly);
    }

    /** The price of one unit of this SKU for a month. */
    public Optional<BigDecimal> of(String sku) {
        return Optional.ofNullable(monthly.get(sku));
    }
}
