package peristyle.model.estate;

/** Id of a LUN. */
public record LunId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.LUN;
    }
}
