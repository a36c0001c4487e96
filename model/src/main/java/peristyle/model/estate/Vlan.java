package peristyle.model.estate;

import java.util.List;

/**
 * A layer-2 network (NW-1).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param number VLAN number, 1 to 4094; 0 where unknown
 * @param tenant who owns it
 * @param zones where it is present
 * @param propagatedTo other tenants of the same organisation that may use it
 */
public record Vlan(VlanId id, String name, int number, TenantId tenant, List<ZoneId> zones, List<TenantId> propagatedTo)
        implements EstateObject {

    public Vlan {
        zones = List.copyOf(zones);
        propagatedTo = List.copyOf(propagatedTo);
    }

    /** The same VLAN, present in these zones. */
    public Vlan in(List<ZoneId> places) {
        return new Vlan(id, name, number, tenant, places, propagatedTo);
    }
}
