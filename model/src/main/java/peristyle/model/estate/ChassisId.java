package peristyle.model.estate;

/** Id of a chassis. */
public record ChassisId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.CHASSIS;
    }
}
