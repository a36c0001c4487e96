package peristyle.model.estate;

/** Id of a region. */
public record RegionId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.REGION;
    }
}
