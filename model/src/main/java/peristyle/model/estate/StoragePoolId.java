package peristyle.model.estate;

/** Id of a storage pool of an array. */
public record StoragePoolId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.STORAGE_POOL;
    }
}
