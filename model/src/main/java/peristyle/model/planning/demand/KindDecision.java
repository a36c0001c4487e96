package peristyle.model.planning.demand;

/**
 * What was decided about all VMs of one kind.
 *
 * @param kind what they are
 * @param inclusion how far they count
 * @param vms how many there are
 */
public record KindDecision(VmKind kind, Inclusion inclusion, int vms) {}
