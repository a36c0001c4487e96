package peristyle.model.estate;

/** Anything that an estate holds under an id of its own. */
public sealed interface EstateObject
        permits Region,
                Zone,
                Organisation,
                Tenant,
                UcsDomain,
                Chassis,
                Blade,
                ComputePool,
                Host,
                Vm,
                StorageSystem,
                StoragePool,
                Lun,
                Datastore,
                Vlan,
                EdgeRouter,
                CoreLink,
                Pseudowire,
                ReplicationPolicy,
                Replica,
                Mirror,
                BackupPolicy,
                AffinityRule,
                KmsDomain,
                ServiceRequest,
                IncidentTicket {

    /** What names the object for good. */
    ObjectId id();

    /** What people call it. */
    String name();
}
