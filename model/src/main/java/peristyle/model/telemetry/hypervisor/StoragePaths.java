package peristyle.model.telemetry.hypervisor;

/**
 * Paths of a host to the storage of its zone: one over each of two fabrics to each storage node.
 *
 * @param live that work
 * @param all that there are
 * @param ownFabrics fabrics, of two, that the host reaches: fewer where its adapter or its cables are broken
 */
public record StoragePaths(int live, int all, int ownFabrics) {}
