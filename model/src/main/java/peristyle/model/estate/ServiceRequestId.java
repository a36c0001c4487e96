package peristyle.model.estate;

/** Id of a service request. */
public record ServiceRequestId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.SERVICE_REQUEST;
    }
}
