package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Snapshot;

/** The names of where things lie and whose they are; null where that is unknown. */
final class Places {

    private Places() {}

    static String zone(Snapshot snapshot, ZoneId zone) {
        return snapshot.estate().nameOf(zone);
    }

    static @Nullable String region(Snapshot snapshot, ZoneId zone) {
        Zone known = snapshot.estate().zones().find(zone).orElse(null);
        return known == null ? null : snapshot.estate().nameOf(known.region());
    }

    static @Nullable ComputePool pool(Snapshot snapshot, PoolId pool) {
        return snapshot.estate().pools().find(pool).orElse(null);
    }

    static @Nullable String zoneOf(Snapshot snapshot, PoolId pool) {
        ComputePool known = pool(snapshot, pool);
        return known == null ? null : zone(snapshot, known.zone());
    }

    static @Nullable String regionOf(Snapshot snapshot, PoolId pool) {
        ComputePool known = pool(snapshot, pool);
        return known == null ? null : region(snapshot, known.zone());
    }

    /** The zone of an object that knows it only through others. */
    static @Nullable String zoneOf(Snapshot snapshot, EstateObject object) {
        ZoneId zone = snapshot.estate().relations().zoneOf(object).orElse(null);
        return zone == null ? null : zone(snapshot, zone);
    }

    /** The tenant of an object that knows it only through others. */
    static @Nullable String tenantOf(Snapshot snapshot, EstateObject object) {
        TenantId tenant = snapshot.estate().relations().tenantOf(object).orElse(null);
        return tenant == null ? null : snapshot.estate().nameOf(tenant);
    }
}
