package peristyle.model.estate;

/** Id of a mirror relationship. */
public record MirrorId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.MIRROR;
    }
}
