package peristyle.model.exchange.plan.json;

import peristyle.model.planning.plan.DiskPlacement;
import peristyle.model.planning.plan.PlannedDatastore;

/** Datastores and disks. */
final class StorageJson {

    private StorageJson() {}

    static void datastore(Json json, PlannedDatastore datastore) {
        json.put("name", datastore.name())
                .put("group", datastore.group())
                .put("tenant", datastore.tenant())
                .put("zone", datastore.zone())
                .put("side", datastore.side())
                .put("storage_class", datastore.storageClass())
                .put("raw", datastore.raw())
                .put("size_mib", datastore.sizeMib())
                .put("existing_mib", datastore.existingMib())
                .object(
                        "claims",
                        claims -> claims.put("written_mib", datastore.claims().writtenMib())
                                .put("thin_growth_mib", datastore.claims().thinGrowthMib())
                                .put("growth_mib", datastore.claims().growthMib())
                                .put("swap_mib", datastore.claims().swapMib())
                                .put("snapshot_mib", datastore.claims().snapshotMib()))
                .put("iops", datastore.iops())
                .put("iops_limit", datastore.iopsLimit())
                .put("mirror_of", datastore.mirrorOf())
                .values("cpools", datastore.cpools())
                .put("binding", datastore.binding());
        PlanJson.whys(json, datastore.why());
    }

    static void disk(Json json, DiskPlacement disk) {
        json.put("disk", disk.disk())
                .put("vm", disk.vm())
                .put("datastore", disk.datastore())
                .put("size_mib", disk.sizeMib())
                .put("reason", disk.reason());
    }
}
