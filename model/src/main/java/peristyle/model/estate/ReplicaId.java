package peristyle.model.estate;

/** Id of a replica. */
public record ReplicaId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.REPLICA;
    }
}
