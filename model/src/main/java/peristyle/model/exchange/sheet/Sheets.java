package peristyle.model.exchange.sheet;

import java.util.List;

/** Every sheet there is: what an inventory export writes, one file each. */
public final class Sheets {

    private static final List<Sheet<?>> ALL = List.of(
            ZoneSheet.ZONES,
            CpoolSheet.POOLS,
            HostSheet.HOSTS,
            BladeSheet.BLADES,
            VmSheet.VMS,
            AffinityRuleSheet.AFFINITY_RULES,
            DatastoreSheet.DATASTORES,
            LunSheet.LUNS,
            StoragePoolSheet.STORAGE_POOLS,
            VlanSheet.VLANS,
            ReplicaSheet.REPLICAS,
            PolicySheet.POLICIES,
            MirrorSheet.MIRRORS,
            BackupPolicySheet.BACKUP_POLICIES);

    private Sheets() {}

    /** All sheets, places first. */
    public static List<Sheet<?>> all() {
        return ALL;
    }
}
