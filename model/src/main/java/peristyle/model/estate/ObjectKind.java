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
    INCIDENT_TICKET
}
