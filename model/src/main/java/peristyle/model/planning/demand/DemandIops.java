package peristyle.model.planning.demand;

/**
 * Input and output operations of a VM.
 *
 * @param perSecond IOPS of all its disks together, 0 or more
 * @param origin where the figure comes from
 */
public record DemandIops(double perSecond, IopsOrigin origin) {}
