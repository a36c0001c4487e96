package peristyle.model.exchange.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A datastore as an inventory lists it; null is not said.
 *
 * @param origin where it is listed
 * @param reference the server's own id of it
 * @param name what people call it
 * @param server inventory server
 * @param type {@code VMFS}, {@code NFS}, {@code vsan}; empty where not said
 * @param capacityMib size, MiB
 * @param inUseMib what is taken, MiB
 * @param hosts names of the hypervisors that see it
 */
public record InventoryDatastore(
        Origin origin,
        @Nullable String reference,
        String name,
        @Nullable String server,
        String type,
        @Nullable Long capacityMib,
        @Nullable Long inUseMib,
        List<String> hosts) {

    public InventoryDatastore {
        hosts = List.copyOf(hosts);
    }
}
