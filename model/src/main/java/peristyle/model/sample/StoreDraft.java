package peristyle.model.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.ZoneId;

/** A datastore while VMs put their disks on it: its size follows from them. */
final class StoreDraft {

    /** What is wrong with it on purpose. */
    enum Flaw {
        NONE,
        /** No room for the swap of its VMs and the 10 % for snapshots (ST-5). */
        NO_ROOM,
        /** No room for what its thin disks may still grow (ST-6). */
        OVERPROMISED
    }

    final DatastoreId id;
    final int number;
    final TenantId tenant;
    final ZoneId zone;
    final Platform platform;
    final StorageClass storageClass;
    final List<PoolId> pools;
    final String owner;

    Flaw flaw = Flaw.NONE;
    boolean mirrored;

    @Nullable
    StoreDraft copyOf;

    long disksMib;
    long growthMib;
    long swapMib;
    long copiesMib;
    private long sizeMib;

    StoreDraft(
            DatastoreId id,
            int number,
            TenantId tenant,
            ZoneId zone,
            Platform platform,
            StorageClass storageClass,
            List<PoolId> pools,
            String owner) {
        this.id = id;
        this.number = number;
        this.tenant = tenant;
        this.zone = zone;
        this.platform = platform;
        this.storageClass = storageClass;
        this.pools = pools;
        this.owner = owner;
    }

    /** How full it is for its class: VMs go where this is smallest. */
    double crowding() {
        double share = switch (storageClass.id()) {
            case "standard" -> 1.5;
            case "essential" -> 1.2;
            case "enterprise" -> 0.6;
            case "ultra" -> 0.3;
            default -> 1;
        };
        return disksMib / share;
    }

    /** Sets the size, once all that lies on it is known: all three claims of ST-5 fit, with a reserve, unless flawed. */
    void settle(double fill) {
        long step = 128L * 1024;
        double all = disksMib + copiesMib + swapMib;
        double wanted = switch (flaw) {
            case NONE -> all / fill;
            case NO_ROOM -> all / 0.96;
            case OVERPROMISED -> (all - growthMib * 0.6) / 0.87;
        };
        double steps = flaw == Flaw.NONE ? Math.ceil(wanted / step) : Math.floor(wanted / step + 0.01);
        long rounded = Math.round(steps) * step;
        sizeMib = Math.max(512L * 1024, rounded);
    }

    long sizeMib() {
        StoreDraft source = copyOf;
        return source == null ? sizeMib : source.sizeMib();
    }
}
