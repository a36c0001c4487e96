package peristyle.model.estate;

/** Id of a SVC cluster. */
public record StorageSystemId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.STORAGE_SYSTEM;
    }
}
