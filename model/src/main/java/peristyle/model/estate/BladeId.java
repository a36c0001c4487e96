package peristyle.model.estate;

/** Id of a blade. */
public record BladeId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.BLADE;
    }
}
