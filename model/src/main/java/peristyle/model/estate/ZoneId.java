package peristyle.model.estate;

/** Id of a zone. */
public record ZoneId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.ZONE;
    }
}
