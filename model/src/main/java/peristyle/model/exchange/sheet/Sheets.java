package peristyle.model.exchange.sheet;

import java.util.List;

/** Every kind of object as a sheet: what an inventory export writes, one file each, beside what is no object. */
public final class Sheets {

    private static final List<Sheet<?>> ALL = List.of(
            OwnerSheets.REGIONS,
            ZoneSheet.ZONES,
            OwnerSheets.ORGANISATIONS,
            OwnerSheets.TENANTS,
            CpoolSheet.POOLS,
            HostSheet.HOSTS,
            HardwareSheets.UCS_DOMAINS,
            HardwareSheets.CHASSIS,
            BladeSheet.BLADES,
            VmSheet.VMS,
            AffinityRuleSheet.AFFINITY_RULES,
            DatastoreSheet.DATASTORES,
            LunSheet.LUNS,
            HardwareSheets.STORAGE_SYSTEMS,
            StoragePoolSheet.STORAGE_POOLS,
            VlanSheet.VLANS,
            NetworkSheets.EDGE_ROUTERS,
            NetworkSheets.CORE_LINKS,
            NetworkSheets.PSEUDOWIRES,
            ReplicaSheet.REPLICAS,
            PolicySheet.POLICIES,
            MirrorSheet.MIRRORS,
            BackupPolicySheet.BACKUP_POLICIES,
            OwnerSheets.KEY_DOMAINS,
            TicketSheets.SERVICE_REQUESTS,
            TicketSheets.INCIDENT_TICKETS);

    private Sheets() {}

    /** All sheets, places first. */
    public static List<Sheet<?>> all() {
        return ALL;
    }
}
