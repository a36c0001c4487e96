package peristyle.model.estate;

/** Id of a organisation. */
public record OrganisationId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.ORGANISATION;
    }
}
