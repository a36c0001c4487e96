package peristyle.model.estate;

import java.util.ArrayList;
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

    /** The same VLAN, belonging to this tenant; to that it need not be propagated. */
    public Vlan of(TenantId owner) {
        return new Vlan(
                id,
                name,
                number,
                owner,
                zones,
                propagatedTo.stream().filter(each -> !each.equals(owner)).toList());
    }

    /** The same VLAN, which this tenant may use, too. */
    public Vlan propagated(TenantId other) {
        List<TenantId> all = new ArrayList<>(propagatedTo);
        all.add(other);
        return new Vlan(id, name, number, tenant, zones, all);
    }

    /** The same VLAN, present in these zones. */
    public Vlan in(List<ZoneId> places) {
        return new Vlan(id, name, number, tenant, places, propagatedTo);
    }
}
