package peristyle.model.estate;

/** Id of a host. */
public record HostId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.HOST;
    }
}
