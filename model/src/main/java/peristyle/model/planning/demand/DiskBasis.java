package peristyle.model.planning.demand;

/** Where the sizes of a VM's disks come from. */
public enum DiskBasis {
    /** Every disk is listed with its size. */
    DISKS,
    /** Only the sum of its disks is known: one disk stands for all. */
    SUM_OF_DISKS,
    /** Only what is promised to it is known, which may hold snapshots: one disk stands for all. */
    PROVISIONED,
    /** Only what it takes now is known: one disk stands for all. */
    IN_USE,
    /** Nothing is known: it is planned without storage, and counted among the doubts. */
    UNKNOWN
}
