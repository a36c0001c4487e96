package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Snapshot;

/** Where things lie and whose they are; null where that is unknown, and for what lies in no zone or in several. */
final class Places {

    private Places() {}

    static @Nullable ComputePool pool(Snapshot snapshot, PoolId pool) {
        return snapshot.estate().pools().find(pool).orElse(null);
    }

    static @Nullable ZoneId zone(Snapshot snapshot, ObjectId of) {
        return of instanceof ZoneId zone
                ? zone
                : snapshot.estate()
                        .find(of)
                        .flatMap(snapshot.estate().relations()::zoneOf)
                        .orElse(null);
    }

    static @Nullable ObjectId region(Snapshot snapshot, ObjectId of) {
        ZoneId zone = zone(snapshot, of);
        return zone == null
                ? null
                : snapshot.estate().zones().find(zone).map(Zone::region).orElse(null);
    }

    static @Nullable TenantId tenant(Snapshot snapshot, ObjectId of) {
        return snapshot.estate()
                .find(of)
                .flatMap(snapshot.estate().relations()::tenantOf)
                .orElse(null);
    }
}
