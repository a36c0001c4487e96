package peristyle.model.estate;

/** Id of a datastore. */
public record DatastoreId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.DATASTORE;
    }
}
