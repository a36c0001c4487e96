package peristyle.model.planning.demand;

/** Where a VM's IOPS come from. */
public enum IopsOrigin {
    /** The source holds a measurement of this VM. */
    MEASURED,
    /** The stated rule of IOPS for each GiB of disk. */
    RULE_PER_GIB
}
