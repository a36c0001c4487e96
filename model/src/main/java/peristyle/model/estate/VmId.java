package peristyle.model.estate;

/** Id of a VM. */
public record VmId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.VM;
    }
}
