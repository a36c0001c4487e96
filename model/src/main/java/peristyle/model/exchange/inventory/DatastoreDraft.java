package peristyle.model.exchange.inventory;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.ZoneId;

/** A datastore while what lies on it is being found. */
final class DatastoreDraft {

    private static final double USABLE = 0.9;
    private static final long LEAST_LUN_MIB = 500 * 1024L;

    final DatastoreId id;
    final String name;
    final @Nullable String server;
    final @Nullable Long capacityMib;
    final ZoneId zone;
    final Set<PoolId> pools = new LinkedHashSet<>();
    private final Set<String> sharedSeen = new HashSet<>();
    private long neededMib;

    DatastoreDraft(DatastoreId id, String name, @Nullable String server, @Nullable Long capacityMib, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.server = server;
        this.capacityMib = capacityMib;
        this.zone = zone;
    }

    /** Something lies on it. */
    void needs(long mib) {
        neededMib += mib;
    }

    /** A disk that several VMs open lies on it: it counts once. */
    void needsOnce(String disk, long mib) {
        if (sharedSeen.add(disk)) {
            neededMib += mib;
        }
    }

    /**
     * Its size, MiB: what the file says, or else disks and swap with 10 % left free (ST-5), in whole GiB, and no less than a
     * LUN must have (ST-2).
     */
    long sizeMib() {
        if (capacityMib != null && capacityMib > 0) {
            return capacityMib;
        }
        long gib = (long) Math.ceil(neededMib / USABLE / 1024);
        return Math.max(LEAST_LUN_MIB, gib * 1024);
    }
}
