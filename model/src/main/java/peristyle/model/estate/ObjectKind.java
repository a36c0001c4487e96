package peristyle.model.estate;

/** Every kind of object an estate holds. The order is part of the store's format: append only. */
public enum ObjectKind {
    REGION,
    ZONE,
    ORGANISATION,
    TENANT,
    UCS_DOMAIN,
    CHASSIS,
    BLADE,
    POOL,
    HOST,
    VM,
    STORAGE_SYSTEM,
    STORAGE_POOL,
    LUN,
    DATASTORE,
    VLAN,
    EDGE_ROUTER,
    CORE_LINK,
    PSEUDOWIRE,
    REPLICATION_POLICY,
    REPLICA,
    MIRROR,
    BACKUP_POLICY,
    AFFINITY_RULE,
    KMS_DOMAIN,
    SERVICE_REQUEST,
    INCIDENT_TICKET;

    /** The id of this kind with this text. */
    public ObjectId id(String value) {
        return switch (this) {
            case REGION -> new RegionId(value);
            case ZONE -> new ZoneId(value);
            case ORGANISATION -> new OrganisationId(value);
            case TENANT -> new TenantId(value);
            case UCS_DOMAIN -> new UcsDomainId(value);
            case CHASSIS -> new ChassisId(value);
            case BLADE -> new BladeId(value);
            case POOL -> new PoolId(value);
            case HOST -> new HostId(value);
            case VM -> new VmId(value);
            case STORAGE_SYSTEM -> new StorageSystemId(value);
            case STORAGE_POOL -> new StoragePoolId(value);
            case LUN -> new LunId(value);
            case DATASTORE -> new DatastoreId(value);
            case VLAN -> new VlanId(value);
            case EDGE_ROUTER -> new EdgeRouterId(value);
            case CORE_LINK -> new CoreLinkId(value);
            case PSEUDOWIRE -> new PseudowireId(value);
            case REPLICATION_POLICY -> new ReplicationPolicyId(value);
            case REPLICA -> new ReplicaId(value);
            case MIRROR -> new MirrorId(value);
            case BACKUP_POLICY -> new BackupPolicyId(value);
            case AFFINITY_RULE -> new AffinityRuleId(value);
            case KMS_DOMAIN -> new KmsDomainId(value);
            case SERVICE_REQUEST -> new ServiceRequestId(value);
            case INCIDENT_TICKET -> new IncidentTicketId(value);
        };
    }
}
