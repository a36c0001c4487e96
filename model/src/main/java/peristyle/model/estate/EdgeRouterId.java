package peristyle.model.estate;

/** Id of a edge router. */
public record EdgeRouterId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.EDGE_ROUTER;
    }
}
