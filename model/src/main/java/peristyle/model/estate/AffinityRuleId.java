package peristyle.model.estate;

/** Id of a affinity rule. */
public record AffinityRuleId(String value) implements ObjectId {

    @Override
    public ObjectKind kind() {
        return ObjectKind.AFFINITY_RULE;
    }
}
