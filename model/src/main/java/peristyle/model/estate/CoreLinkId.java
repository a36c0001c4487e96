package peristyle.model.estate;

/** Id of a core link. */
public record CoreLinkId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.CORE_LINK;
    }
}
