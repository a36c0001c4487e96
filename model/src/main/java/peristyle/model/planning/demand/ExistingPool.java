package peristyle.model.planning.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Cpool that is there already and may be kept.
 *
 * @param name what people call it
 * @param zone availability zone, null where not said
 * @param tenant owner (PL-3), null where not said
 * @param bladeClass key of the class of its hosts (CP-1); of foreign hardware the nearest class
 * @param exact whether the hosts are of that class, not just near to it; only exact ones are kept
 * @param activatedMemoryMib activated memory (CP-3), MiB; null where not said
 * @param hosts its hosts
 */
public record ExistingPool(
        String name,
        @Nullable String zone,
        @Nullable String tenant,
        String bladeClass,
        boolean exact,
        @Nullable Long activatedMemoryMib,
        List<ExistingHost> hosts) {

    public ExistingPool {
        hosts = List.copyOf(hosts);
    }
}
