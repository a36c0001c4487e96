package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.ZoneId;

/** Networks that VMs name become VLANs, numbered where the file lists port groups; present in the zones of their VMs. */
final class VlanPlan {

    private static final int LAST_NUMBER = 4094;

    private final Inventory inventory;
    private final Grounds grounds;
    private final Ids ids;
    private final Map<List<String>, Draft> drafts = new LinkedHashMap<>();

    VlanPlan(Inventory inventory, Grounds grounds, Ids ids) {
        this.inventory = inventory;
        this.grounds = grounds;
        this.ids = ids;
    }

    /** The VLAN of a network that a VM in this zone names. */
    VlanId of(String network, @Nullable String server, ZoneId zone) {
        Draft draft = drafts.computeIfAbsent(
                List.of(network.toLowerCase(Locale.ROOT), server == null ? "" : server),
                key -> new Draft(
                        new VlanId(ids.of("vlan", server, network)),
                        network,
                        number(network, server),
                        new LinkedHashSet<>()));
        draft.zones.add(zone);
        return draft.id;
    }

    private int number(String network, @Nullable String server) {
        for (InventoryNetwork listed : inventory.networks()) {
            Integer number = listed.vlan();
            if (listed.name().equalsIgnoreCase(network)
                    && Same.maybe(listed.server(), server)
                    && number != null
                    && number >= 1
                    && number <= LAST_NUMBER) {
                return number;
            }
        }
        return 0;
    }

    List<EstateObject> objects() {
        List<EstateObject> objects = new ArrayList<>();
        for (Draft each : drafts.values()) {
            objects.add(
                    new Vlan(each.id, each.name, each.number, grounds.tenant(), List.copyOf(each.zones), List.of()));
        }
        return objects;
    }

    private record Draft(VlanId id, String name, int number, Set<ZoneId> zones) {}
}
