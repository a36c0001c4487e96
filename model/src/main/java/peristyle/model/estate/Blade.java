package peristyle.model.estate;

/**
 * A blade in its slot (BL-1).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param chassis where it is plugged
 * @param slot from 1
 * @param bladeClass key of its class in the catalogue
 * @param tenant who it belongs to (PL-3)
 * @param serial vendor's serial number
 */
public record Blade(
        BladeId id, String name, ChassisId chassis, int slot, String bladeClass, TenantId tenant, String serial)
        implements EstateObject {

    /** The same blade, belonging to this tenant. */
    public Blade of(TenantId owner) {
        return new Blade(id, name, chassis, slot, bladeClass, owner, serial);
    }
}
