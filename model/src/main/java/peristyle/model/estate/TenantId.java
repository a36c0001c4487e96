package peristyle.model.estate;

/** Id of a tenant. */
public record TenantId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.TENANT;
    }
}
