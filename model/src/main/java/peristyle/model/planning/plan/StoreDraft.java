package peristyle.model.planning.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.ExistingStore;
import peristyle.model.planning.plan.PlannedDatastore.Claims;
import peristyle.model.planning.settings.PlanBounds;

/**
 * A datastore before it has a name.
 *
 * @param storageClass its class
 * @param raw whether it is a raw LUN
 * @param kept the datastore that it continues, null where it is new
 * @param units what lies in it
 */
record StoreDraft(
        StorageClass storageClass, boolean raw, @Nullable ExistingStore kept, List<StorageUnit> units) {

    private static final int MIB_OF_GIB = 1024;
    private static final double MIB_OF_TIB = 1024.0 * 1024;
    private static final int SNAPSHOT_PART = 10;

    StoreDraft {
        units = List.copyOf(units);
    }

    StoreDraft(StorageClass storageClass, boolean raw, List<StorageUnit> units) {
        this(storageClass, raw, null, units);
    }

    /** A datastore that is kept. */
    StoreDraft(StorageClass storageClass, @Nullable ExistingStore kept, List<StorageUnit> units) {
        this(storageClass, false, kept, units);
    }

    /** The same with this in it as well. */
    StoreDraft with(StorageUnit unit) {
        List<StorageUnit> all = new ArrayList<>(units);
        all.add(unit);
        return new StoreDraft(storageClass, raw, kept, all);
    }

    /** What is there already, MiB. */
    long keptMib() {
        return kept == null ? 0 : kept.sizeMib();
    }

    long needMib() {
        return (kept == null ? 0 : kept.othersMib())
                + units.stream().mapToLong(StorageUnit::needMib).sum();
    }

    double iops() {
        return units.stream().mapToDouble(StorageUnit::iops).sum();
    }

    private long unitMib() {
        return (long) storageClass.unitGib() * MIB_OF_GIB;
    }

    /** Size that its contents need (ST-5), MiB, in billing units. */
    long sizeBySpaceMib() {
        long need = needMib();
        return inUnits(raw ? need : Math.ceilDiv(need * SNAPSHOT_PART, SNAPSHOT_PART - 1));
    }

    /** Size that its IOPS need (ST-1), MiB, in billing units. */
    long sizeByIopsMib() {
        if (!storageClass.committed()) {
            return 0;
        }
        return inUnits(Loads.up(iops() / storageClass.iopsPerTib() * MIB_OF_TIB));
    }

    private long leastMib() {
        return inUnits(PlanBounds.LEAST_LUN_GIB * MIB_OF_GIB);
    }

    private long inUnits(long mib) {
        return Math.ceilDiv(mib, unitMib()) * unitMib();
    }

    /** Its size, MiB: enough for its contents, its IOPS and a LUN (ST-2). */
    long sizeMib() {
        return Math.max(Math.max(sizeBySpaceMib(), sizeByIopsMib()), Math.max(leastMib(), inUnits(keptMib())));
    }

    Resource binding() {
        long size = sizeMib();
        if (size == sizeBySpaceMib()) {
            return Resource.DISK;
        }
        return size == sizeByIopsMib() ? Resource.IOPS : Resource.COUNT;
    }

    Claims claims() {
        long written = kept == null ? 0 : kept.othersMib();
        long thin = 0;
        long growth = 0;
        long swap = 0;
        for (StorageUnit unit : units) {
            written += unit.claims().writtenMib();
            thin += unit.claims().thinGrowthMib();
            growth += unit.claims().growthMib();
            swap += unit.claims().swapMib();
        }
        return new Claims(written, thin, growth, swap, raw ? 0 : Math.ceilDiv(sizeMib(), SNAPSHOT_PART));
    }
}
