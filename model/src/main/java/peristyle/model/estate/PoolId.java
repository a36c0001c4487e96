package peristyle.model.estate;

/** Id of a compute pool: a Cpool or a Xen pool. */
public record PoolId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.POOL;
    }
}
