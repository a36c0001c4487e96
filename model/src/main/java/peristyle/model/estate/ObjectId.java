package peristyle.model.estate;

/** Names one object of the estate for good; the type says what it is. Never shown where a name can be. */
public sealed interface ObjectId
        permits RegionId,
                ZoneId,
                OrganisationId,
                TenantId,
                UcsDomainId,
                ChassisId,
                BladeId,
                PoolId,
                HostId,
                VmId,
                StorageSystemId,
                StoragePoolId,
                LunId,
                DatastoreId,
                VlanId,
                EdgeRouterId,
                CoreLinkId,
                PseudowireId,
                ReplicationPolicyId,
                ReplicaId,
                MirrorId,
                BackupPolicyId,
                AffinityRuleId,
                KmsDomainId,
                ServiceRequestId,
                IncidentTicketId {

    /** The stable text of the id, unique within its kind. */
    String value();

    /** What the id names. */
    ObjectKind kind();
}
