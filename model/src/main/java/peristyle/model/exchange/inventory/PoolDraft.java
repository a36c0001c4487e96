package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PoolId;

/** A Cpool while its hosts are being found. */
final class PoolDraft {

    final PoolId id;
    final String name;
    final List<InventoryHost> hosts = new ArrayList<>();
    final Map<String, HostId> hostIds = new LinkedHashMap<>();

    @Nullable
    String server;

    @Nullable
    String datacenter;

    PoolDraft(PoolId id, String name, @Nullable String server, @Nullable String datacenter) {
        this.id = id;
        this.name = name;
        this.server = server;
        this.datacenter = datacenter;
    }

    /** Whether a cluster of this place may be this one; what one table leaves open, the other fills in. */
    boolean matches(Place place) {
        return Same.maybe(server, place.server()) && Same.maybe(datacenter, place.datacenter());
    }

    void learn(Place place) {
        server = server == null ? place.server() : server;
        datacenter = datacenter == null ? place.datacenter() : datacenter;
    }
}
