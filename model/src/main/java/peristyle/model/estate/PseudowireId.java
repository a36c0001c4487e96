package peristyle.model.estate;

/** Id of a pseudowire. */
public record PseudowireId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.PSEUDOWIRE;
    }
}
