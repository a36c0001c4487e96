package peristyle.model.planning.settings;

/** How a group is kept safe. */
public enum Protection {
    /** A copy of the disks in another zone (BK-1). */
    BACKUP,
    /** VM by VM, with the same space and reserved compute on the standby side (VR-3). */
    VM_REPLICATION,
    /** LUN by LUN, both sides alike (GM-4), with reserved compute on the standby side (GM-6). */
    GLOBAL_MIRROR
}
