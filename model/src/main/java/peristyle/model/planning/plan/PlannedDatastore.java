package peristyle.model.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A datastore on a LUN of its own.
 *
 * @param name unique in the plan
 * @param group whose disks it holds
 * @param tenant who it belongs to (PL-3), null where the source names none
 * @param zone where it lies
 * @param side which side it is on
 * @param storageClass key of its class
 * @param raw whether it is a raw LUN that one VM has whole, without a datastore's claims
 * @param sizeMib allocated size, MiB, in whole billing units, at least 500 GiB (ST-2)
 * @param existingMib of that what is there already and costs nothing more, MiB; 0 where it is new
 * @param claims what must find room in it (ST-5)
 * @param iops what its disks carry, growth included
 * @param iopsLimit class rate × allocated TiB (ST-1); infinite where nothing is committed
 * @param mirrorOf name of the datastore that it is the standby side of, null for the active side
 * @param cpools names of the Cpools that use it (CP-6)
 * @param binding what decides its size
 * @param why where its size and class come from
 */
public record PlannedDatastore(
        String name,
        String group,
        @Nullable String tenant,
        String zone,
        Side side,
        String storageClass,
        boolean raw,
        long sizeMib,
        long existingMib,
        Claims claims,
        double iops,
        double iopsLimit,
        @Nullable String mirrorOf,
        List<String> cpools,
        Resource binding,
        List<Why> why) {

    public PlannedDatastore {
        cpools = List.copyOf(cpools);
        why = List.copyOf(why);
    }

    /**
     * What must find room in a datastore (ST-5), MiB.
     *
     * @param writtenMib what its disks take now; whole disks where that is not known
     * @param thinGrowthMib what thin disks may still grow by
     * @param growthMib what the group's growth adds until the end of the plan
     * @param swapMib swap files of all its VMs, running or not, with growth
     * @param snapshotMib room for backup snapshots: a tenth of the capacity
     */
    public record Claims(long writtenMib, long thinGrowthMib, long growthMib, long swapMib, long snapshotMib) {

        /** All of them. */
        public long sumMib() {
            return writtenMib + thinGrowthMib + growthMib + swapMib + snapshotMib;
        }
    }
}
