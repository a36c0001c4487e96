package peristyle.model.rule;

import java.util.HashSet;
import java.util.Set;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.telemetry.Metric;

/**
 * What must be kept free in a datastore (ST-5), all in MiB.
 *
 * @param swapMib swap files of all its VMs, running or not; none under OpenIaaS, which writes none
 * @param swapWrittenMib the part of them that running VMs have already taken (CP-5)
 * @param snapshotReserveMib room for backup snapshots: a tenth of the capacity
 * @param thinGrowthMib what thin disks may still grow by (ST-6)
 */
public record SpaceClaims(long swapMib, long swapWrittenMib, long snapshotReserveMib, long thinGrowthMib) {

    private static final int SNAPSHOT_SHARE = 10;

    /** The claims on this datastore now: what thin disks have grown by since the estate was taken down is no claim any more. */
    public static SpaceClaims of(Situation situation, Datastore datastore) {
        SpaceClaims stated = of(situation.estate(), datastore);
        float growth = situation.value(Metric.DATASTORE_GROWTH, datastore.id());
        return Float.isNaN(growth)
                ? stated
                : new SpaceClaims(
                        stated.swapMib(), stated.swapWrittenMib(), stated.snapshotReserveMib(), (long) growth);
    }

    /** The claims on this datastore, as the estate was taken down. */
    public static SpaceClaims of(Estate estate, Datastore datastore) {
        long swap = 0;
        long written = 0;
        long growth = 0;
        Set<String> shared = new HashSet<>();
        for (Vm vm : estate.relations().vmsOn(datastore.id())) {
            if (swapsTo(vm, datastore)) {
                swap += vm.size().swapMib();
                written += vm.running() ? vm.size().swapMib() : 0;
            }
            for (Disk disk : vm.disks()) {
                if (disk.thin()
                        && disk.datastore().equals(datastore.id())
                        && (!disk.shared() || shared.add(disk.id()))) {
                    growth += Math.max(0, disk.sizeMib() - disk.writtenMib());
                }
            }
        }
        return new SpaceClaims(swap, written, datastore.sizeMib() / SNAPSHOT_SHARE, growth);
    }

    /** What is left of this free space once every claim is honoured, MiB; negative where it is promised twice. */
    public long headroomMib(long freeMib) {
        return freeMib - (swapMib - swapWrittenMib) - snapshotReserveMib - thinGrowthMib;
    }

    private static boolean swapsTo(Vm vm, Datastore datastore) {
        return datastore.platform() == Platform.VMWARE
                && !vm.template()
                && !vm.disks().isEmpty()
                && vm.disks().getFirst().datastore().equals(datastore.id());
    }
}
