package peristyle.model.planning.plan;

import java.util.List;
import peristyle.model.catalog.StorageClass;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandVm;

/**
 * What lies together in one datastore: disks of a VM, and its swap file.
 *
 * @param vm whose they are
 * @param disks none, one or more
 * @param swap whether the VM's swap file is among them
 * @param claims what they need, without the room for snapshots
 * @param iops what they carry, growth included
 * @param storageClass class for them
 * @param reason why that class
 */
record StorageUnit(
        DemandVm vm,
        List<DemandDisk> disks,
        boolean swap,
        PlannedDatastore.Claims claims,
        double iops,
        StorageClass storageClass,
        DiskPlacement.Reason reason) {

    long needMib() {
        return claims.sumMib();
    }
}
