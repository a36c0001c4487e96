package peristyle.model.estate;

/** Id of a UCS domain. */
public record UcsDomainId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.UCS_DOMAIN;
    }
}
