package peristyle.model.planning.demand;

/**
 * A VM that does not count.
 *
 * @param id as in the demand
 * @param name what people call it
 * @param place where it is
 * @param kind why
 */
public record LeftOutVm(String id, String name, DemandPlace place, VmKind kind) {}
