package peristyle.model.estate;

/** Id of a replication policy. */
public record ReplicationPolicyId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.REPLICATION_POLICY;
    }
}
