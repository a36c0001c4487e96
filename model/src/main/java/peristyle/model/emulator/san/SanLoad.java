package peristyle.model.emulator.san;

import java.util.Arrays;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.storage.ArrayState;

/**
 * What arrays and I/O groups can do, and how much longer everything takes where parts of them are gone. Load above what they
 * can do waits; it is never refused (ST-1). Columns by place; a datastore whose volume nobody knows is bound by its class
 * only.
 */
public final class SanLoad {

    /** Operations a second that a drive adds to its array: our assumption for NVMe in DRAID 6. */
    private static final double DRIVE_IOPS = 40_000;
    /** An array and its nodes were bought for what their volumes were promised, and this much more. */
    private static final double RESERVE = 1.25;
    /** What a rebuild takes from an array. */
    private static final double REBUILD_TAKES = .25;
    /** How much longer operations take without write cache. */
    private static final double NO_CACHE = 1.6;
    /** The same while an array rebuilds. */
    private static final double REBUILDING = 1.25;
    /** The same for each drive whose data has to be computed from the others. */
    private static final double MISSING = .1;
    /** The same with one Fibre Channel fabric left. */
    private static final double ONE_FABRIC = 1.1;

    private final DatastoreTable datastores;
    private final SanState san;
    private final HostPaths paths;
    private final double[] poolBought;
    private final double[] groupBought;
    private final int[] groupOf;
    private final int[] systemOf;
    private final double[] poolAsked;
    private final double[] groupAsked;
    private final double[] poolUse;
    private final double[] overload;
    private final double[] slower;

    public SanLoad(Estate estate, DatastoreTable datastores, SanState san) {
        this.datastores = datastores;
        this.san = san;
        paths = new HostPaths(estate);
        int pools = datastores.storagePools;
        int groups = san.table.ioGroups.length * ClusterConditions.MOST_GROUPS;
        poolBought = new double[pools];
        groupBought = new double[groups];
        poolAsked = new double[pools];
        groupAsked = new double[groups];
        poolUse = new double[pools];
        groupOf = new int[datastores.places];
        systemOf = new int[datastores.places];
        overload = new double[datastores.places];
        slower = new double[datastores.places];
        Arrays.fill(groupOf, -1);
        Arrays.fill(systemOf, -1);
        for (int place = 0; place < datastores.places; place++) {
            int lun = datastores.lun[place];
            int system = lun < 0 ? -1 : san.table.systemOfLun[lun];
            if (system >= 0) {
                systemOf[place] = system;
                groupOf[place] = system * ClusterConditions.MOST_GROUPS + san.table.groupOfLun[lun];
                groupBought[groupOf[place]] += datastores.nominal[place] * RESERVE;
            }
            if (datastores.storagePool[place] >= 0) {
                poolBought[datastores.storagePool[place]] += datastores.nominal[place] * RESERVE;
            }
        }
        for (int pool = 0; pool < pools; pool++) {
            DistributedRaid array = san.array(pool);
            poolBought[pool] = Math.max(poolBought[pool], array == null ? 0 : array.drives() * DRIVE_IOPS);
        }
    }

    /** Takes up what is broken during this tick. */
    public void at(Conditions faults) {
        paths.derive(faults);
    }

    /** Lowers what datastores complete where their array or their nodes cannot do it all: all of them by the same part. */
    void share(double[] done) {
        Arrays.fill(poolAsked, 0);
        Arrays.fill(groupAsked, 0);
        for (int place = 0; place < done.length; place++) {
            if (datastores.storagePool[place] >= 0) {
                poolAsked[datastores.storagePool[place]] += done[place];
            }
            if (groupOf[place] >= 0) {
                groupAsked[groupOf[place]] += done[place];
            }
        }
        for (int place = 0; place < done.length; place++) {
            int pool = datastores.storagePool[place];
            double use = pool < 0 ? 0 : ratio(poolAsked[pool], poolCan(pool));
            double groupUse = groupOf[place] < 0 ? 0 : ratio(groupAsked[groupOf[place]], groupCan(place));
            if (pool >= 0) {
                poolUse[pool] = Math.min(1, use);
            }
            double worst = Math.max(use, groupUse);
            overload[place] = worst - 1;
            slower[place] = slower(place, pool, Math.min(1, worst));
            if (worst > 1) {
                done[place] /= worst;
            }
        }
    }

    private static double ratio(double asked, double can) {
        return can > 0 ? asked / can : 0;
    }

    private double poolCan(int pool) {
        DistributedRaid array = san.whole() ? null : san.array(pool);
        if (array == null || array.healthy()) {
            return poolBought[pool];
        }
        double present = 1 - array.missing() / (double) array.drives();
        return poolBought[pool] * present * (san.state(pool) == ArrayState.ONLINE ? 1 : 1 - REBUILD_TAKES);
    }

    private double groupCan(int place) {
        double bought = groupBought[groupOf[place]];
        return san.whole() || nodes(place) == ClusterConditions.NODES_A_GROUP ? bought : bought / 2;
    }

    private int nodes(int place) {
        return san.clusters.nodesUp(systemOf[place], groupOf[place] % ClusterConditions.MOST_GROUPS);
    }

    private double slower(int place, int pool, double use) {
        double factor = ServiceTime.ofArray(use);
        if (!paths.whole()) {
            factor *= paths.drained(datastores.zone[place]);
        }
        if (san.whole()) {
            return factor;
        }
        DistributedRaid array = pool < 0 ? null : san.array(pool);
        if (array != null && !array.healthy()) {
            factor *= 1 + MISSING * array.missing();
            factor *= san.state(pool) == ArrayState.ONLINE ? 1 : REBUILDING;
        }
        if (systemOf[place] >= 0) {
            factor *= nodes(place) < ClusterConditions.NODES_A_GROUP ? NO_CACHE : 1;
            factor *= san.clusters.fabricsUp(systemOf[place]) < 2 ? ONE_FABRIC : 1;
        }
        return factor;
    }

    /** By how much more than it can do an array or its nodes are asked for; below 0 where they keep up. */
    double overload(int place) {
        return overload[place];
    }

    /** How much longer operations on a datastore take than on sound and idle hardware. */
    double slower(int place) {
        return slower[place];
    }

    /** How much longer operations of a host's VMs take than those of others. */
    float slowerOn(int host) {
        return paths.whole() ? 1 : paths.slower(host);
    }

    /** Whether a host has a path to its storage. */
    boolean reaches(int host) {
        return paths.whole() || paths.slower(host) != Float.POSITIVE_INFINITY;
    }

    double useOfPool(int pool) {
        return poolUse[pool];
    }
}
