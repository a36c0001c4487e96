package peristyle.model.estate;

/** Id of a VLAN. */
public record VlanId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.VLAN;
    }
}
