package peristyle.model.estate;

/** Id of a KMS domain. */
public record KmsDomainId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.KMS_DOMAIN;
    }
}
