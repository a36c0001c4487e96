package peristyle.model.exchange.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;

/** What an inventory never says: region, organisation and tenant. Each of its datacentres becomes a zone (PL-1, PL-3). */
final class Grounds {

    private static final String REGION = "FR1";

    private final String name;
    private final Region region;
    private final Organisation organisation;
    private final Tenant tenant;
    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final Ids ids;

    Grounds(Inventory inventory, Ids ids, ReportDraft report) {
        this.ids = ids;
        name = stem(inventory.source());
        region = new Region(new RegionId(ids.of("region", REGION)), REGION, REGION.toLowerCase(Locale.ROOT));
        organisation = new Organisation(new OrganisationId(ids.of("organisation", name)), name);
        tenant = new Tenant(new TenantId(ids.of("tenant", name)), name, organisation.id());
        report.assume("region", REGION);
        report.assume("tenant", name);
        for (InventoryVm vm : inventory.vms()) {
            if (vm.place().datacenter() != null) {
                zone(vm.place().datacenter());
            }
        }
        for (InventoryHost host : inventory.hosts()) {
            if (host.place().datacenter() != null) {
                zone(host.place().datacenter());
            }
        }
        if (zones.isEmpty()) {
            zone(name);
        }
        report.assume("zones", zones.size(), String.join(", ", zones.keySet()));
    }

    private static String stem(String source) {
        int dot = source.lastIndexOf('.');
        return dot > 0 ? source.substring(0, dot) : source;
    }

    /** Name of the inventory, for what has none of its own. */
    String name() {
        return name;
    }

    TenantId tenant() {
        return tenant.id();
    }

    /** The zone of a datacentre; the first zone where the file does not say. */
    ZoneId zone(@Nullable String datacenter) {
        if (datacenter == null) {
            return zones.values().iterator().next().id();
        }
        return zones.computeIfAbsent(
                        datacenter, key -> new Zone(new ZoneId(ids.of("zone", key)), key, region.id(), false))
                .id();
    }

    List<ZoneId> zones() {
        return zones.values().stream().map(Zone::id).toList();
    }

    String zoneName(ZoneId zone) {
        return zones.values().stream()
                .filter(each -> each.id().equals(zone))
                .map(Zone::name)
                .findFirst()
                .orElse(name);
    }

    List<EstateObject> objects() {
        List<EstateObject> objects = new ArrayList<>(List.of(region, organisation, tenant));
        objects.addAll(zones.values());
        return objects;
    }
}
