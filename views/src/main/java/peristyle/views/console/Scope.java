package peristyle.views.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;

/**
 * The part of the estate that the operator looks at.
 *
 * @param region only what lies in this region, null for all
 * @param zone only what lies in this zone, null for all
 * @param tenant only what belongs to this tenant, null for all
 */
public record Scope(
        @Nullable RegionId region,
        @Nullable ZoneId zone,
        @Nullable TenantId tenant) {

    /** Everything. */
    public static final Scope ALL = new Scope(null, null, null);

    /** Whether it leaves nothing out. */
    public boolean all() {
        return region == null && zone == null && tenant == null;
    }

    /** This scope at another place: a region, a zone, or everywhere where both are null. */
    public Scope at(@Nullable RegionId otherRegion, @Nullable ZoneId otherZone) {
        return new Scope(otherRegion, otherZone, tenant);
    }

    /** This scope for another tenant, all of them where it is null. */
    public Scope of(@Nullable TenantId otherTenant) {
        return new Scope(region, zone, otherTenant);
    }

    /**
     * Whether this object is inside, or touches what is: a replica does from both of its sides. What lies nowhere or belongs to
     * nobody always is.
     */
    public boolean holds(Estate estate, EstateObject object) {
        return all() || (inPlace(estate, object) && ofTenant(estate, object));
    }

    private boolean ofTenant(Estate estate, EstateObject object) {
        return tenant == null
                || estate.relations().tenantOf(object).map(tenant::equals).orElse(true);
    }

    private boolean inPlace(Estate estate, EstateObject object) {
        if (object instanceof Region itself) {
            return region == null || itself.id().equals(region);
        }
        List<ZoneId> where = estate.relations().zonesOf(object);
        return where.isEmpty() || where.stream().anyMatch(id -> holdsZone(estate, id));
    }

    private boolean holdsZone(Estate estate, ZoneId id) {
        return (zone == null || zone.equals(id))
                && (region == null
                        || estate.zones()
                                .find(id)
                                .map(Zone::region)
                                .map(region::equals)
                                .orElse(true));
    }
}
